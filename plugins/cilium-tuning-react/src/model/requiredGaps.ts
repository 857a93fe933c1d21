/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';

/**
 * A required item that is missing somewhere, or may be.
 *
 * @public
 */
export interface RequiredGap {
  check: string;
  /** Clusters on which it is required and missing. */
  missing: number;
  /** Clusters on which it is required and may be missing. */
  unknown: number;
}

/** Checks that policies require of a cluster and that do not stand as they should. */
function gapsOf({ compliance = [] }: ClusterSummary) {
  const found = new Map<string, 'missing' | 'unknown'>();
  for (const { items } of compliance) {
    for (const { check, standing } of items) {
      if (standing === 'gap') {
        found.set(check, 'missing');
      } else if (standing === 'unknown' && !found.has(check)) {
        found.set(check, 'unknown');
      }
    }
  }
  return found;
}

/**
 * What policies require of clusters and is missing, on most clusters first. What is waived is no gap.
 *
 * @param clusters - asked for with their compliance
 * @public
 */
export function requiredGaps(
  clusters: readonly ClusterSummary[],
): RequiredGap[] {
  const gaps = new Map<string, RequiredGap>();
  for (const cluster of clusters) {
    for (const [check, state] of gapsOf(cluster)) {
      const gap = gaps.get(check) ?? { check, missing: 0, unknown: 0 };
      gap[state] += 1;
      gaps.set(check, gap);
    }
  }
  return [...gaps.values()].sort(
    (a, b) =>
      b.missing - a.missing ||
      b.unknown - a.unknown ||
      a.check.localeCompare(b.check),
  );
}
