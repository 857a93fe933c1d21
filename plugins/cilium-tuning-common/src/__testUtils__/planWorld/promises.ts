/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import { isTrue } from './truths';
import { type ModelCluster, type ModelNode, isFrom } from './world';

/**
 * What does not show on a node that was just changed.
 *
 * @param what - what is looked at: a line of the agent's status, or the item itself
 * @param promised - ids of the checks that the step promises for the node
 */
export function missingOn(
  node: ModelNode,
  cluster: ModelCluster,
  { params }: Reason,
  promised: readonly string[],
): string | undefined {
  // It may be there before kube-proxy is gone, of which the item takes note as well
  if (params?.line === 'KubeProxyReplacement') {
    return node.agent?.effects.replacement === 'full'
      ? undefined
      : 'kube-proxy-replacement';
  }
  return promised.find(check => isTrue(check, node, cluster) === false);
}

/** Whether something that nobody can see beforehand keeps an item from coming on a node. */
export function excuses(
  check: string,
  { host }: ModelNode,
  { unseen, cilium }: ModelCluster,
): boolean {
  // Of some releases nobody knows whether they let it
  const loses =
    unseen.configMapWins && isFrom(cilium, 16) && !isFrom(cilium, 20);
  const byCheck: Record<string, boolean> = {
    'bandwidth-manager': !host.readsQdisc,
    bbr: !host.readsQdisc,
    'bpf-masquerade': unseen.masqueradeFallsBack,
    'bpf-host-routing': unseen.masqueradeFallsBack,
    'xdp-acceleration': !host.nics.every(({ takesXdp }) => takesXdp),
  };
  return loses || byCheck[check] === true;
}
