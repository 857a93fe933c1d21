/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterDefinition,
  CustomObjectDefinition,
  CustomResourceDefinition,
} from '../definition';

const LIKE_ALL = {
  architecture: 'amd64',
  osImage: 'Red Hat Enterprise Linux CoreOS 418.94.202503102036-0',
  kernelVersion: '5.14.0-427.57.1.el9_4.x86_64',
  containerRuntimeVersion: 'cri-o://1.31.6-2.rhaos4.18.gitf4eb7d6.el9',
} as const;

const TUNING = {
  apiVersion: 'tuned.openshift.io/v1',
  namespace: 'openshift-cluster-node-tuning-operator',
  manager: 'cluster-node-tuning-operator',
} as const;

const APPLIED_AT = '2026-01-05T10:00:00Z';

/** What the operator keeps of a node. */
function profile(
  name: string,
  wanted: string,
  {
    used = wanted,
    applied = true,
    degraded = false,
  }: { used?: string; applied?: boolean; degraded?: boolean } = {},
): CustomObjectDefinition {
  const condition = (type: string, is: boolean) => ({
    ...{ type, status: is ? 'True' : 'False' },
    lastTransitionTime: APPLIED_AT,
  });
  return {
    name,
    spec: { config: { tunedProfile: wanted, verbosity: 0, debug: false } },
    status: {
      tunedProfile: used,
      observedGeneration: 1,
      conditions: [
        condition('Applied', applied),
        condition('Degraded', degraded),
      ],
    },
  };
}

/** A Tuned object with profiles by name: the text of each `tuned.conf`. */
const tuned = (
  name: string,
  profiles: Record<string, string>,
): CustomObjectDefinition => ({
  name,
  spec: {
    profile: Object.entries(profiles).map(([key, data]) => ({
      ...{ name: key, data },
    })),
  },
});

const profiles: CustomResourceDefinition = {
  ...{ ...TUNING, kind: 'Profile', plural: 'profiles' },
  objects: [
    profile('master-1', 'openshift-control-plane'),
    profile('worker-1', 'fast-network'),
    profile('worker-2', 'fast-network', {
      ...{ used: 'openshift-node', applied: false },
    }),
    profile('worker-3', 'fast-network', { degraded: true }),
    profile('worker-4', 'openshift-node'),
  ],
};

const tuneds: CustomResourceDefinition = {
  ...{ ...TUNING, kind: 'Tuned', plural: 'tuneds' },
  objects: [
    tuned('default', {
      openshift:
        '[main]\nsummary=Optimize systems running OpenShift\ninclude=${f:virt_check:virtual-guest:throughput-performance}\n',
      'openshift-control-plane': '[main]\ninclude=openshift\n',
      'openshift-node': '[main]\ninclude=openshift\n',
    }),
    tuned('fast-network', {
      'fast-network':
        '[main]\nsummary=For pods that talk much\ninclude=openshift-node,network-latency\n[sysctl]\nnet.core.busy_poll=50\n',
    }),
  ],
};

/**
 * OpenShift with Cilium, whose Node Tuning Operator gives workers a profile for the network: it has reached one of them, and not
 * without errors on another.
 * @public
 */
export const openshiftCluster: ClusterDefinition = {
  name: 'openshift',
  title: 'OpenShift',
  kubernetesVersion: 'v1.31.6',
  nodeGroups: [
    { ...LIKE_ALL, name: 'master', count: 1, roles: ['master'] },
    { ...LIKE_ALL, name: 'worker', count: 4, roles: ['worker'] },
  ],
  cilium: {
    version: '1.17.6',
    config: {
      'enable-ipv4': 'true',
      'enable-ipv6': 'false',
      'kube-proxy-replacement': 'true',
      'routing-mode': 'tunnel',
    },
  },
  workloads: [
    {
      kind: 'DaemonSet',
      name: 'tuned',
      namespace: TUNING.namespace,
      labels: { 'openshift-app': 'tuned' },
      image: 'quay.io/openshift-release-dev/ocp-v4.0-art-dev:tuned',
      hostNetwork: true,
    },
  ],
  customResources: [profiles, tuneds],
};
