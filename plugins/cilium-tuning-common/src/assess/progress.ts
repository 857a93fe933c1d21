/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckProgress,
  Judgement,
  VerdictCounts,
} from './types';

/** No nodes yet. */
export function noCounts(): VerdictCounts {
  return {
    pass: 0,
    fail: 0,
    blockedByStep: 0,
    blockedByPlatform: 0,
    blockedByChoice: 0,
    notApplicable: 0,
    unknown: 0,
  };
}

/**
 * Under which verdict nodes are counted.
 *
 * @public
 */
export function countedAs({
  verdict,
  blockedBy,
}: Pick<Judgement, 'verdict' | 'blockedBy'>): keyof VerdictCounts {
  if (verdict !== 'blocked') {
    return verdict;
  }
  switch (blockedBy) {
    case 'platform':
      return 'blockedByPlatform';
    case 'choice':
      return 'blockedByChoice';
    default:
      return 'blockedByStep';
  }
}

/**
 * How far an item is, from the number of nodes by verdict.
 *
 * @public
 */
export function progressOf(counts: VerdictCounts): CheckProgress {
  const { pass, fail, blockedByStep, unknown } = counts;
  const permitted = pass + fail + blockedByStep + unknown;
  if (permitted === 0) {
    if (counts.blockedByPlatform + counts.blockedByChoice > 0) {
      return 'locked';
    }
    return counts.notApplicable > 0 ? 'notNeeded' : 'unknown';
  }
  if (pass === permitted) {
    return 'done';
  }
  if (pass > 0) {
    return 'partly';
  }
  return fail + blockedByStep > 0 ? 'open' : 'unknown';
}

/**
 * Items done in percent of those that the cluster permits, 100 only when all are; null where it permits none.
 *
 * @public
 */
export function donePercent({
  done,
  permitted,
}: Assessment['progress']): number | null {
  return permitted > 0 ? Math.floor((100 * done) / permitted) : null;
}
