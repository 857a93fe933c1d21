/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Pod } from '../shapes';

/** The pod that speaks for a node that has several of them, as while one replaces another. */
function prevailingPod(a: Pod, b: Pod): Pod {
  const rank = (pod: Pod) => [
    pod.metadata.deletionTimestamp ? 0 : 1,
    Date.parse(pod.status.startTime ?? '') || 0,
  ];
  const [aStays, aStarted] = rank(a);
  const [bStays, bStarted] = rank(b);
  return bStays > aStays || (bStays === aStays && bStarted > aStarted) ? b : a;
}

/**
 * One pod a node: the one that stays, while one replaces another.
 *
 * @public
 */
export function podsByNode(pods: readonly Pod[]): Map<string, Pod> {
  const nodes = new Map<string, Pod>();
  for (const pod of pods) {
    const { nodeName } = pod.spec;
    // A pod without a node waits to be scheduled
    if (nodeName) {
      const other = nodes.get(nodeName);
      nodes.set(nodeName, other ? prevailingPod(other, pod) : pod);
    }
  }
  return nodes;
}
