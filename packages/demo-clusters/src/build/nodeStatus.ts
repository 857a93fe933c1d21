/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { Condition, Node } from '../objects';
import { Clock } from './clock';
import { uidOf } from './identity';

export type Ready = 'True' | 'False' | 'Unknown';

const SILENT = {
  reason: 'NodeStatusUnknown',
  message: 'Kubelet stopped posting node status.',
};

export function nodeConditions(
  lastHeartbeatTime: string,
  createdAt: string,
  ready: Ready,
): Condition[] {
  const pressure = (
    type: string,
    reason: string,
    message: string,
  ): Condition => ({
    type,
    status: ready === 'Unknown' ? ready : 'False',
    lastHeartbeatTime,
    lastTransitionTime: createdAt,
    ...(ready === 'Unknown' ? SILENT : { reason, message }),
  });
  const readyTexts = {
    True: {
      reason: 'KubeletReady',
      message: 'kubelet is posting ready status',
    },
    False: {
      reason: 'KubeletNotReady',
      message: 'container runtime network not ready',
    },
    Unknown: SILENT,
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
      ...readyTexts,
    },
  ];
}

/** What a kubelet owns of the status once it has registered its node. */
export const POSTED_FIELDS: JsonObject = {
  'f:status': {
    'f:conditions': Object.fromEntries(
      ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'Ready'].map(type => [
        `k:${JSON.stringify({ type })}`,
        {
          'f:lastHeartbeatTime': {},
          ...(type === 'Ready' && {
            ...{ 'f:lastTransitionTime': {}, 'f:message': {} },
            ...{ 'f:reason': {}, 'f:status': {} },
          }),
        },
      ]),
    ),
    'f:images': {},
  },
};

/** What the kubelet finds out about the machine that it runs on. */
export function nodeInfo(
  cluster: string,
  name: string,
  group: {
    architecture: string;
    containerRuntimeVersion?: string;
    kernelVersion: string;
    operatingSystem?: string;
    osImage: string;
  },
  kubeletVersion: string,
): Node['status']['nodeInfo'] {
  return {
    architecture: group.architecture,
    get bootID() {
      return uidOf(cluster, 'boot', name);
    },
    containerRuntimeVersion:
      group.containerRuntimeVersion ?? 'containerd://1.7.24',
    kernelVersion: group.kernelVersion,
    kubeProxyVersion: kubeletVersion,
    kubeletVersion,
    get machineID() {
      return uidOf(cluster, 'machine', name).replaceAll('-', '');
    },
    operatingSystem: group.operatingSystem ?? 'linux',
    osImage: group.osImage,
    get systemUUID() {
      return uidOf(cluster, 'system', name);
    },
  };
}
