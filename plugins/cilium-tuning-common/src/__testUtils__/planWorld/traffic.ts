/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readTold } from './told';
import type { Effects, ModelCluster, ModelNode, RunningAgent } from './world';

/**
 * What has to be the same on all nodes at all times. Only nodes in DSR mode can take what one of them sends, so that a node that
 * serves no NodePort at all differs from them.
 */
const uniform: Record<string, (effects: Effects) => string> = {
  routing: ({ routing }) => routing,
  tunnelProtocol: ({ routing, tunnelProtocol }) =>
    routing === 'Tunnel' ? tunnelProtocol : '',
  loadBalancing: ({ nodePortMode }) => nodePortMode,
  encryption: ({ encryption }) => encryption,
};

function differing(running: RunningAgent[]): string[] {
  return Object.entries(uniform)
    .filter(
      ([, read]) =>
        new Set(running.map(({ effects }) => read(effects))).size > 1,
    )
    .map(([what]) => `differs: ${what}`);
}

/** Who translates the addresses of services on a node. Rules that no kube-proxy keeps up to date are nobody. */
export function serviceOwner(node: ModelNode): 'cilium' | 'kubeProxy' | 'none' {
  if (node.agent?.effects.replacement === 'full') {
    return 'cilium';
  }
  return node.kubeProxy ? 'kubeProxy' : 'none';
}

function troublesOfNode(
  { unseen, cilium, apiServers }: ModelCluster,
  node: ModelNode,
  smallestNic: number,
): string[] {
  const { agent, pods } = node;
  const found: string[] = [];
  if (pods && serviceOwner(node) === 'none') {
    found.push('nobody serves services');
  }
  if (!agent) {
    return [...found, 'no agent'];
  }
  const { effects } = agent;
  const told = readTold(agent.told, cilium);
  const knowsApiServer = apiServers.includes(agent.apiServer ?? '');
  if (!node.kubeProxy && !knowsApiServer) {
    found.push('agent cut off from the API server');
  }
  if (effects.mtu > unseen.fabricMtu || effects.mtu > smallestNic) {
    found.push('packets too large for the way');
  }
  if (unseen.podsNeedHostRules && effects.hostRouting === 'BPF') {
    found.push('pods bypass rules of the host that they need');
  }
  if (
    unseen.podsNeedServiceAddresses &&
    effects.replacement === 'full' &&
    !told.flag('bpf-lb-sock-hostns-only')
  ) {
    found.push('sidecars do not see addresses of services');
  }
  if (
    told.minor < 16 &&
    told.masqueradesIpv6 &&
    effects.masquerading === 'BPF'
  ) {
    found.push('IPv6 is not masqueraded any more');
  }
  if (effects.nodePortMode !== 'SNAT' && !unseen.fabricPassesDsr) {
    found.push('answers of DSR are dropped');
  }
  if (pods && pods.devices !== effects.podDevices) {
    found.push('pods have devices of another kind');
  }
  return found;
}

/**
 * What is wrong with the traffic of a cluster at this moment, each as a line that names the node. A cluster may begin with some of
 * them; a plan must not add any.
 */
export function troublesOf(cluster: ModelCluster): Set<string> {
  const running = cluster.nodes.flatMap(({ agent }) => (agent ? [agent] : []));
  const smallestNic = Math.min(
    ...cluster.nodes.flatMap(({ host }) => host.nics.map(({ mtu }) => mtu)),
  );
  const schedulable = cluster.nodes.filter(({ cordoned }) => !cordoned);
  return new Set([
    ...differing(running),
    ...(schedulable.length === 0 && cluster.nodes.length > 1
      ? ['no node takes pods']
      : []),
    ...cluster.nodes.flatMap(node =>
      troublesOfNode(cluster, node, smallestNic).map(
        trouble => `${trouble}: ${node.name}`,
      ),
    ),
  ]);
}

/** What a new agent in the place of an old one cuts off on a node that is in use. */
export function cutBy(
  before: Effects,
  after: Effects,
): { needsDrain: boolean; connections: boolean } {
  const maps = before.maps !== after.maps || before.clock !== after.clock;
  const owner =
    (before.replacement === 'full') !== (after.replacement === 'full');
  const addresses =
    before.masquerading !== after.masquerading ||
    before.nodePortMode !== after.nodePortMode;
  return {
    needsDrain: maps || owner,
    connections: maps || owner || addresses,
  };
}
