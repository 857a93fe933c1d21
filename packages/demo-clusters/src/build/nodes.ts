/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { NodeDifferences, NodeGroupDefinition } from '../definition';
import type { Condition, Node } from '../objects';
import { Clock } from './clock';
import { uidOf } from './identity';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';

const DEFAULT_AGE_HOURS = 90 * 24;

type Ready = 'True' | 'False' | 'Unknown';

/** A kubelet that stopped posting has been silent for longer than the 5 minutes between two posts. */
function heartbeatOf(clock: Clock, ready: Ready): string {
  return clock.minutesAgo(ready === 'Unknown' ? 90 : 2);
}

function conditionsOf(
  lastHeartbeatTime: string,
  createdAt: string,
  ready: Ready,
): Condition[] {
  const pressure = (type: string, reason: string, message: string) => ({
    type,
    status: ready === 'Unknown' ? ready : ('False' as const),
    lastHeartbeatTime,
    lastTransitionTime: createdAt,
    reason: ready === 'Unknown' ? 'NodeStatusUnknown' : reason,
    message:
      ready === 'Unknown' ? 'Kubelet stopped posting node status.' : message,
  });
  const readyTexts = {
    True: ['KubeletReady', 'kubelet is posting ready status'],
    False: ['KubeletNotReady', 'container runtime network not ready'],
    Unknown: ['NodeStatusUnknown', 'Kubelet stopped posting node status.'],
  }[ready];
  return [
    pressure(
      'MemoryPressure',
      'KubeletHasSufficientMemory',
      'kubelet has sufficient memory available',
    ),
    pressure(
      'DiskPressure',
      'KubeletHasNoDiskPressure',
      'kubelet has no disk pressure',
    ),
    pressure(
      'PIDPressure',
      'KubeletHasSufficientPID',
      'kubelet has sufficient PID available',
    ),
    {
      type: 'Ready',
      status: ready,
      lastHeartbeatTime,
      lastTransitionTime: Clock.after(createdAt, 40),
      reason: readyTexts[0],
      message: readyTexts[1],
    },
  ];
}

function buildNode(
  scope: BuildScope,
  clock: Clock,
  group: NodeGroupDefinition,
  name: string,
  index: number,
  kubernetesVersion: string,
): Node {
  const own: NodeDifferences = group.nodes?.[name] ?? {};
  const os = group.operatingSystem ?? 'linux';
  const roles = [...(group.roles ?? []), ...(own.roles ?? [])];
  const taints = [...(group.taints ?? []), ...(own.taints ?? [])];
  const kubeletVersion = group.kubeletVersion ?? kubernetesVersion;
  const createdHoursAgo = group.createdHoursAgo ?? DEFAULT_AGE_HOURS;
  const createdAt = clock.hoursAgo(createdHoursAgo);
  const labels: Record<string, string> = {
    'beta.kubernetes.io/arch': group.architecture,
    'beta.kubernetes.io/os': os,
    'kubernetes.io/arch': group.architecture,
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': os,
    // K3s is alone in giving these labels a value
    ...Object.fromEntries(
      roles.map(role => [
        `node-role.kubernetes.io/${role}`,
        kubeletVersion.includes('+k3s') ? 'true' : '',
      ]),
    ),
    ...group.labels,
    ...own.labels,
  };
  const annotations: Record<string, string> = {
    'node.alpha.kubernetes.io/ttl': '0',
    'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
    ...group.annotations,
    ...own.annotations,
  };
  const kubelet = kubeletVersion.includes('+k3s') ? 'k3s' : 'kubelet';
  const ready = own.ready ?? group.ready ?? 'True';
  const heartbeat = heartbeatOf(clock, ready);
  const [high, low] = [Math.floor(index / 250), index % 250];
  const subnet = `10.${42 + high}.${low}.0/24`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: objectMeta(scope, 'Node', {
      name,
      creationTimestamp: createdAt,
      labels,
      annotations,
      managedFields: [
        managedBy(
          kubelet,
          clock.hoursAgo(group.labelsChangedHoursAgo ?? createdHoursAgo),
          {
            'f:metadata': {
              'f:annotations': ownedKeys(Object.keys(annotations)),
              'f:labels': ownedKeys(Object.keys(labels)),
            },
          },
        ),
        managedBy(
          kubelet === 'k3s' ? 'k3s' : 'kube-controller-manager',
          Clock.after(createdAt, 5),
          { 'f:spec': { 'f:podCIDR': {}, 'f:podCIDRs': ownedKeys([]) } },
        ),
        managedBy(
          kubelet,
          heartbeat,
          {
            'f:status': {
              'f:conditions': {
                'k:{"type":"Ready"}': { 'f:lastHeartbeatTime': {} },
              },
              'f:images': {},
            },
          },
          { subresource: 'status' },
        ),
      ],
    }),
    spec: {
      podCIDR: subnet,
      podCIDRs: [subnet],
      ...(taints.length && { taints }),
    },
    status: {
      addresses: [
        { type: 'InternalIP', address: `192.168.${10 + high}.${1 + low}` },
        { type: 'Hostname', address: name },
      ],
      capacity: {
        cpu: String(group.cpus ?? 4),
        memory: '16384Mi',
        pods: '110',
      },
      allocatable: {
        cpu: String(group.cpus ?? 4),
        memory: '15884Mi',
        pods: '110',
      },
      conditions: conditionsOf(heartbeat, createdAt, ready),
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: {
        architecture: group.architecture,
        bootID: uidOf(scope.cluster, 'boot', name),
        containerRuntimeVersion:
          group.containerRuntimeVersion ?? 'containerd://1.7.24',
        kernelVersion: own.kernelVersion ?? group.kernelVersion,
        kubeProxyVersion: kubeletVersion,
        kubeletVersion,
        machineID: uidOf(scope.cluster, 'machine', name).replaceAll('-', ''),
        operatingSystem: os,
        osImage: group.osImage,
        systemUUID: uidOf(scope.cluster, 'system', name),
      },
    },
  };
}

export function buildNodes(
  scope: BuildScope,
  clock: Clock,
  groups: NodeGroupDefinition[],
  kubernetesVersion: string,
): Node[] {
  const names = groups.flatMap(group =>
    Array.from({ length: group.count }, (_, i) => ({
      group,
      name: `${group.name}-${i + 1}`,
    })),
  );
  return names.map(({ group, name }, index) =>
    buildNode(scope, clock, group, name, index, kubernetesVersion),
  );
}
