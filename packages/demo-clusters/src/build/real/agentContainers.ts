/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { ContainerInput } from '../podTemplates';

type Details = Omit<ContainerInput, 'name' | 'image'>;

const fromField = (name: string, fieldPath: string): JsonObject => ({
  name,
  valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } },
});
const fromConfig = (name: string, key: string): JsonObject => ({
  name,
  valueFrom: {
    configMapKeyRef: { key, name: 'cilium-config', optional: true },
  },
});
const IDENTITY = [
  fromField('K8S_NODE_NAME', 'spec.nodeName'),
  fromField('CILIUM_K8S_NAMESPACE', 'metadata.namespace'),
];
const mount = (
  name: string,
  mountPath: string,
  more: JsonObject = {},
): JsonObject => ({ mountPath, name, ...more });
const SEES_NEW_MOUNTS = { mountPropagation: 'HostToContainer' };

function confined(...capabilities: string[]): JsonObject {
  return { capabilities: { add: capabilities, drop: ['ALL'] } };
}

function health(
  failureThreshold: number,
  timing: JsonObject,
  headers: Record<string, string>,
): JsonObject {
  return {
    failureThreshold,
    httpGet: {
      host: '127.0.0.1',
      httpHeaders: Object.entries(headers).map(([name, value]) => ({
        name,
        value,
      })),
      path: '/healthz',
      port: 9879,
      scheme: 'HTTP',
    },
    successThreshold: 1,
    ...timing,
  };
}

const port = (name: string, number: number): JsonObject => ({
  ...{ name, containerPort: number, hostPort: number, protocol: 'TCP' },
});

const AGENT: Details = {
  args: ['--config-dir=/tmp/cilium/config-map'],
  env: [
    ...IDENTITY,
    {
      name: 'CILIUM_CLUSTERMESH_CONFIG',
      value: '/var/lib/cilium/clustermesh/',
    },
    {
      name: 'GOMEMLIMIT',
      valueFrom: {
        resourceFieldRef: { divisor: '1', resource: 'limits.memory' },
      },
    },
  ],
  lifecycle: { preStop: { exec: { command: ['/cni-uninstall.sh'] } } },
  livenessProbe: health(
    10,
    { periodSeconds: 30, timeoutSeconds: 5 },
    { brief: 'true', 'require-k8s-connectivity': 'false' },
  ),
  readinessProbe: health(
    3,
    { periodSeconds: 30, timeoutSeconds: 5 },
    { brief: 'true' },
  ),
  startupProbe: health(
    300,
    { initialDelaySeconds: 5, periodSeconds: 2, timeoutSeconds: 1 },
    { brief: 'true' },
  ),
  ports: [port('peer-service', 4244), port('prometheus', 9962)],
  resources: {
    limits: { memory: '2Gi' },
    requests: { cpu: '200m', memory: '512Mi' },
  },
  securityContext: confined(
    ...['CHOWN', 'KILL', 'NET_ADMIN', 'NET_RAW', 'IPC_LOCK', 'SYS_MODULE'],
    ...['SYS_ADMIN', 'SYS_RESOURCE', 'DAC_OVERRIDE', 'FOWNER', 'SETGID'],
    ...['SETUID', 'SYSLOG'],
  ),
  volumeMounts: [
    mount('envoy-sockets', '/var/run/cilium/envoy/sockets'),
    mount('host-proc-sys-net', '/host/proc/sys/net'),
    mount('host-proc-sys-kernel', '/host/proc/sys/kernel'),
    mount('bpf-maps', '/sys/fs/bpf', SEES_NEW_MOUNTS),
    mount('cilium-run', '/var/run/cilium'),
    mount('cilium-netns', '/var/run/cilium/netns', SEES_NEW_MOUNTS),
    mount('etc-cni-netd', '/host/etc/cni/net.d'),
    mount('lib-modules', '/lib/modules', { readOnly: true }),
    mount('xtables-lock', '/run/xtables.lock'),
    mount('tmp', '/tmp'),
  ],
};

/** A program of the image, run in the namespaces of the host by way of a folder of the host. */
function onHost(program: string, namespaces: string): Details {
  return {
    command: [
      'sh',
      '-ec',
      `cp /usr/bin/${program} /hostbin/${program}\nnsenter ${namespaces} "\${BIN_PATH}/${program}"\nrm /hostbin/${program}\n`,
    ],
    env: [{ name: 'BIN_PATH', value: '/opt/cni/bin' }],
    securityContext: confined('SYS_ADMIN', 'SYS_CHROOT', 'SYS_PTRACE'),
    volumeMounts: [
      mount('hostproc', '/hostproc'),
      mount('cni-path', '/hostbin'),
    ],
  };
}

const DETAILS: Record<string, Details> = {
  'cilium-agent': AGENT,
  config: {
    env: IDENTITY,
    volumeMounts: [mount('tmp', '/tmp')],
  },
  'mount-cgroup': onHost(
    'cilium-mount',
    '--cgroup=/hostproc/1/ns/cgroup --mount=/hostproc/1/ns/mnt',
  ),
  'apply-sysctl-overwrites': onHost(
    'cilium-sysctlfix',
    '--mount=/hostproc/1/ns/mnt',
  ),
  'mount-bpf-fs': {
    command: ['/bin/bash', '-c', '--'],
    args: ['findmnt -t bpf /sys/fs/bpf || mount -t bpf bpf /sys/fs/bpf'],
    securityContext: { privileged: true },
    volumeMounts: [
      mount('bpf-maps', '/sys/fs/bpf', { mountPropagation: 'Bidirectional' }),
    ],
  },
  'clean-cilium-state': {
    command: ['/init-container.sh'],
    env: [
      fromConfig('CILIUM_ALL_STATE', 'clean-cilium-state'),
      fromConfig('CILIUM_BPF_STATE', 'clean-cilium-bpf-state'),
      fromConfig('WRITE_CNI_CONF_WHEN_READY', 'write-cni-conf-when-ready'),
    ],
    securityContext: confined('NET_ADMIN', 'SYS_MODULE', 'SYS_ADMIN'),
    volumeMounts: [
      mount('bpf-maps', '/sys/fs/bpf'),
      mount('cilium-cgroup', '/run/cilium/cgroupv2', SEES_NEW_MOUNTS),
      mount('cilium-run', '/var/run/cilium'),
    ],
  },
  'install-cni-binaries': {
    command: ['/install-plugin.sh'],
    resources: { requests: { cpu: '100m', memory: '10Mi' } },
    securityContext: { capabilities: { drop: ['ALL'] } },
    volumeMounts: [mount('cni-path', '/host/opt/cni/bin')],
  },
};

/** What the chart sets for a container of an agent's pod. */
export function realAgentContainer(name: string): Details {
  return { resources: {}, ...DETAILS[name] };
}
