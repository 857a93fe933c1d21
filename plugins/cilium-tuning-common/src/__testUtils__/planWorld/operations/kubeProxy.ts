/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeLabel } from '../../../plan/types';
import type { ModelCluster, ModelNode } from '../world';
import { type Disrupted, Wrong, tick } from './wrong';

/** Puts kube-proxy where its DaemonSet wants it. */
export function placeKubeProxy(cluster: ModelCluster, node: ModelNode): void {
  const { kubeProxyBy, kubeProxyOff: off } = cluster;
  node.kubeProxy =
    kubeProxyBy !== undefined && !(off && node.labels[off.key] === off.value);
  node.kubeProxyRules ||= node.kubeProxy;
}

export function keepKubeProxyAway(
  cluster: ModelCluster,
  label: NodeLabel,
): Disrupted {
  if (cluster.kubeProxyBy !== 'daemonSet') {
    throw new Wrong('there is no DaemonSet of kube-proxy');
  }
  cluster.kubeProxyOff = label;
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

export function removeKubeProxy(cluster: ModelCluster): Disrupted {
  if (cluster.kubeProxyBy === undefined) {
    throw new Wrong('there is no kube-proxy');
  }
  cluster.kubeProxyBefore = cluster.kubeProxyBy;
  delete cluster.kubeProxyBy;
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

/** As it was before, on every node. */
export function restoreKubeProxy(cluster: ModelCluster): Disrupted {
  if (cluster.kubeProxyBefore === undefined) {
    throw new Wrong('nothing is known of the kube-proxy that was there');
  }
  cluster.kubeProxyBy = cluster.kubeProxyBefore;
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

export function flushKubeProxyRules(
  cluster: ModelCluster,
  node: ModelNode,
): Disrupted {
  tick(cluster);
  node.kubeProxyRules = node.kubeProxy;
  return {};
}
