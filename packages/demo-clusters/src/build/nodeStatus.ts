/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
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
    bootID: uidOf(cluster, 'boot', name),
    containerRuntimeVersion:
      group.containerRuntimeVersion ?? 'containerd://1.7.24',
    kernelVersion: group.kernelVersion,
    kubeProxyVersion: kubeletVersion,
    kubeletVersion,
    machineID: uidOf(cluster, 'machine', name).replaceAll('-', ''),
    operatingSystem: group.operatingSystem ?? 'linux',
    osImage: group.osImage,
    systemUUID: uidOf(cluster, 'system', name),
  };
}
