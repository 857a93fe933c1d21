/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ItemStanding, Standing } from './standing';

/**
 * What policies and campaigns judge a cluster by.
 *
 * @public
 */
export interface JudgedCluster {
  /** Whether the report speaks for the cluster as it is now: it is there, not stale, and no scan failed since. */
  current: boolean;
  /** Whether every node was seen. Where not, nothing that is seen proves a requirement met. */
  everyNode: boolean;
  /** Whether Cilium was found. */
  cilium: 'found' | 'notFound' | 'unknown';
  score: number | null;
  /** How each check stands, by its id. */
  items: ReadonlyMap<string, ItemStanding>;
}

/**
 * How a check that is required stands on a cluster now. Nothing applies where no Cilium runs, and nothing is known from a report
 * that does not speak for the cluster.
 *
 * @public
 */
export function standingOfCheck(
  cluster: JudgedCluster,
  check: string,
): Standing {
  if (!cluster.current) {
    return 'unknown';
  }
  return cluster.cilium === 'notFound'
    ? 'notApplicable'
    : cluster.items.get(check)?.standing ?? 'unknown';
}
