/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeLabel } from '../../../plan/types';
import type { ModelCluster, ModelNode } from '../world';
import { restartAgent } from './agents';
import { placeKubeProxy } from './kubeProxy';
import { type Disrupted, Wrong, tick } from './wrong';

export function setLabel(
  cluster: ModelCluster,
  node: ModelNode,
  { key, value }: NodeLabel,
  on: boolean,
): Disrupted {
  if (on) {
    node.labels[key] = value;
  } else {
    delete node.labels[key];
  }
  node.labelsChangedAt = tick(cluster);
  placeKubeProxy(cluster, node);
  return {};
}

export function drain(cluster: ModelCluster, node: ModelNode): Disrupted {
  tick(cluster);
  node.cordoned = true;
  node.pods = undefined;
  return { podRestart: true };
}

function startPods(cluster: ModelCluster, node: ModelNode): void {
  const devices = node.agent?.effects.podDevices ?? 'veth';
  node.pods = { since: tick(cluster), devices };
}

export function uncordon(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (!node.cordoned) {
    throw new Wrong(`${node.name} is not cordoned`);
  }
  node.cordoned = false;
  if (!node.pods) {
    startPods(cluster, node);
  }
  return {};
}

export function restartPods(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (node.pods) {
    startPods(cluster, node);
  }
  return { podRestart: true };
}

export function reboot(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (node.pods) {
    throw new Wrong(`${node.name} is started anew under its pods`);
  }
  tick(cluster);
  node.host.preempt.running = node.host.preempt.next;
  node.kubeProxyRules = node.kubeProxy;
  return { ...restartAgent(cluster, node), nodeReboot: true };
}
