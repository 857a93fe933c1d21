/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { PodTemplateInput } from '../podTemplates';

const CREATE = 'DirectoryOrCreate';

function hostPath(name: string, path: string, type: string): JsonObject {
  return { name, hostPath: { path, type } };
}

const VOLUMES: JsonObject[] = [
  { name: 'tmp', emptyDir: {} },
  hostPath('cilium-run', '/var/run/cilium', CREATE),
  hostPath('cilium-netns', '/var/run/netns', CREATE),
  hostPath('bpf-maps', '/sys/fs/bpf', CREATE),
  hostPath('hostproc', '/proc', 'Directory'),
  hostPath('cilium-cgroup', '/run/cilium/cgroupv2', CREATE),
  hostPath('cni-path', '/opt/cni/bin', CREATE),
  hostPath('etc-cni-netd', '/etc/cni/net.d', CREATE),
  hostPath('lib-modules', '/lib/modules', ''),
  hostPath('xtables-lock', '/run/xtables.lock', 'FileOrCreate'),
  hostPath('envoy-sockets', '/var/run/cilium/envoy/sockets', CREATE),
  hostPath('host-proc-sys-net', '/proc/sys/net', 'Directory'),
  hostPath('host-proc-sys-kernel', '/proc/sys/kernel', 'Directory'),
];

/** What the chart sets for the whole pod of an agent. */
export function realAgentPod(
  configChecksum: string,
): Pick<PodTemplateInput, 'annotations'> & Partial<PodTemplateInput> {
  return {
    annotations: {
      'cilium.io/cilium-configmap-checksum': configChecksum,
      'kubectl.kubernetes.io/default-container': 'cilium-agent',
    },
    automountServiceAccountToken: true,
    dnsPolicy: 'ClusterFirst',
    securityContext: {
      appArmorProfile: { type: 'Unconfined' },
      seccompProfile: { type: 'Unconfined' },
    },
    terminationGracePeriodSeconds: 1,
    volumes: VOLUMES,
  };
}
