/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Impact, VerdictCounts } from './types';

/** What a check weighs in the score. */
export const impactWeight: Record<Impact, number> = {
  high: 5,
  medium: 3,
  low: 1,
  advisory: 0,
};

/** Weight of a node's checks by verdict. */
export type Weights = VerdictCounts;

/** A node's score and potential as fractions; undefined without enough evidence. */
export interface NodeScore {
  score: number;
  potential: number;
}

/**
 * Score of a node: what passes of what its platform and its owners' choices permit. There is none while unknown is more than
 * half of that weight, or where nothing is permitted.
 */
export function scoreNode(weights: Weights): NodeScore | undefined {
  const { pass, fail, blockedByStep, unknown, blockedByPlatform } = weights;
  const permitted = pass + fail + blockedByStep + unknown;
  if (permitted === 0 || unknown * 2 > permitted) {
    return undefined;
  }
  return {
    score: pass / permitted,
    potential: pass / (permitted + blockedByPlatform),
  };
}

/** Whole numbers; neither end is reached by rounding. */
function asPercent(fraction: number): number {
  if (fraction <= 0 || fraction >= 1) {
    return fraction <= 0 ? 0 : 100;
  }
  return Math.min(99, Math.max(1, Math.round(fraction * 100)));
}

/**
 * Score and potential of a cluster: the means over its nodes in scope that have a score. There is none when most nodes have
 * no score: the mean would speak for a minority.
 *
 * @param nodes - score of a node and how many nodes share it
 */
export function scoreCluster(
  nodes: readonly { count: number; score: NodeScore | undefined }[],
): { score: number | null; potential: number | null } {
  let total = 0;
  let scored = 0;
  let scores = 0;
  let potentials = 0;
  for (const { count, score } of nodes) {
    total += count;
    if (score) {
      scored += count;
      scores += count * score.score;
      potentials += count * score.potential;
    }
  }
  return scored === 0 || scored * 2 < total
    ? { score: null, potential: null }
    : {
        score: asPercent(scores / scored),
        potential: asPercent(potentials / scored),
      };
}
