/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { VerdictCounts } from '../assess';
import type { SourceState } from '../snapshot/sources';

/**
 * How an item that is required stands on a cluster. `passed`: on wherever it applies; `waived`: what is missing is excused;
 * `gap`: it is missing on some node; `unknown`: it may be missing; `notApplicable`: it applies to no node.
 *
 * @public
 */
export type Standing =
  | 'passed'
  | 'waived'
  | 'gap'
  | 'unknown'
  | 'notApplicable';

/**
 * Which nodes waivers excuse from an item: all of the cluster, or as many under each verdict.
 *
 * @public
 */
export type WaivedNodes = 'all' | VerdictCounts;

/**
 * How an item that is required stands, with the nodes it follows from.
 *
 * @public
 */
export interface ItemStanding {
  standing: Standing;
  /** Numbers of nodes. A node that passes counts as passed, waiver or not. */
  nodes: {
    passed: number;
    waived: number;
    gap: number;
    unknown: number;
    notApplicable: number;
  };
}

const missing = [
  'fail',
  'blockedByStep',
  'blockedByPlatform',
  'blockedByChoice',
] as const satisfies readonly (keyof VerdictCounts)[];

function excused(
  counts: VerdictCounts,
  waived: WaivedNodes | undefined,
  verdict: keyof VerdictCounts,
): number {
  if (waived === undefined) {
    return 0;
  }
  return waived === 'all'
    ? counts[verdict]
    : Math.min(waived[verdict], counts[verdict]);
}

/**
 * Whether every node of a cluster was seen, which takes a complete list of them. What holds on those that were seen proves
 * nothing of the others.
 *
 * @param sources - states of the sources of a report
 * @public
 */
export function seesEveryNode(
  sources: readonly Pick<SourceState, 'source' | 'state'>[],
): boolean {
  return sources.some(
    ({ source, state }) => source === 'nodes' && state === 'ok',
  );
}

function standingOf(
  { nodes }: Pick<ItemStanding, 'nodes'>,
  everyNode: boolean,
): Standing {
  if (nodes.gap > 0) {
    return 'gap';
  }
  if (nodes.unknown > 0 || !everyNode) {
    return 'unknown';
  }
  if (nodes.waived > 0) {
    return 'waived';
  }
  if (nodes.passed > 0) {
    return 'passed';
  }
  // Of a cluster without nodes nothing is known
  return nodes.notApplicable > 0 ? 'notApplicable' : 'unknown';
}

/**
 * How an item that is required stands on a cluster. What the platform or a choice stands against is missing all the same: that
 * is what waivers are for.
 *
 * @param counts - nodes by verdict
 * @param options - whether every node was seen ({@link seesEveryNode}), and which nodes waivers excuse
 * @public
 */
export function standingOfItem(
  counts: VerdictCounts,
  { everyNode, waived }: { everyNode: boolean; waived?: WaivedNodes },
): ItemStanding {
  const sum = (of: (verdict: (typeof missing)[number]) => number) =>
    missing.reduce((total, verdict) => total + of(verdict), 0);
  const gap = sum(verdict => counts[verdict]);
  const excusedGap = sum(verdict => excused(counts, waived, verdict));
  const excusedUnknown = excused(counts, waived, 'unknown');
  const nodes = {
    passed: counts.pass,
    waived: excusedGap + excusedUnknown,
    gap: gap - excusedGap,
    unknown: counts.unknown - excusedUnknown,
    notApplicable: counts.notApplicable,
  };
  return { standing: standingOf({ nodes }, everyNode), nodes };
}
