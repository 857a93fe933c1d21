/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { impactWeight } from '../assess/score';
import type { Disruption } from '../checks/types';
import { afterStep } from './effects';
import { checkOf, type Ground } from './ground';
import type { PlacedStep } from './placing';
import { unlockedBy } from './promises';
import { falls } from './score';
import type { StepKind } from './types';

/** What each disruption costs beside the others; a step that disrupts nothing costs next to nothing. */
const costs: Record<Disruption, number> = {
  agentRestart: 2,
  podRestart: 3,
  connectionsReset: 4,
  nodeReboot: 8,
  newNodesOnly: 8,
};

/** Changes stand before what has to be looked at, and that before what others do. */
const kinds: StepKind[] = ['change', 'confirm', 'migration', 'provider'];

/** What a step is worth beside what it disrupts. */
function rank(ground: Ground, { check, step, targets }: PlacedStep): number {
  const gain = impactWeight[checkOf(check).impact] * ground.nodes(targets);
  const cost = step.disrupts.reduce((sum, kind) => sum + costs[kind], 1);
  return gain / cost;
}

/** The best of the steps that rest on none that is still to come; the first where several are as good. */
function next(ground: Ground, open: readonly PlacedStep[]): PlacedStep {
  const ids = new Set(open.map(({ step }) => step.id));
  const free = open.filter(({ step }) => !step.after.some(id => ids.has(id)));
  return free.reduce((best, other) => {
    const byKind =
      kinds.indexOf(other.step.kind) - kinds.indexOf(best.step.kind);
    const isBetter =
      byKind === 0 ? rank(ground, other) > rank(ground, best) : byKind < 0;
    return isBetter ? other : best;
  });
}

/** Steps with those that rest on one of them, over others as well. */
function withThoseAfter(
  placed: PlacedStep,
  open: readonly PlacedStep[],
): Set<PlacedStep> {
  const result = new Set([placed]);
  for (let size = 0; size !== result.size; ) {
    size = result.size;
    const ids = new Set([...result].map(({ step }) => step.id));
    open
      .filter(({ step }) => step.after.some(id => ids.has(id)))
      .forEach(other => result.add(other));
  }
  return result;
}

/** Steps in order, with what each gains. */
export interface Ordered {
  steps: PlacedStep[];
  /** Steps after which the score would be lower, and those that rest on them. */
  dropped: PlacedStep[];
  end: Ground;
}

/**
 * Puts steps in order: first what others rest on, then what gains most for what it disrupts. A step after which the score would be
 * lower is dropped.
 *
 * @param score - of the cluster as it is
 */
export function inOrder(
  all: readonly PlacedStep[],
  start: Ground,
  score: number | null,
): Ordered {
  const result: Ordered = { steps: [], dropped: [], end: start };
  let open = [...all];
  let scoreBefore = score;
  while (open.length > 0) {
    const placed = next(start, open);
    const { step } = placed;
    const before = result.end;
    const after =
      step.kind === 'change'
        ? before.after(afterStep(before.now, step, placed))
        : before;
    const scoreAfter = after === before ? scoreBefore : after.clusterScore();
    const gone = falls(scoreBefore, scoreAfter)
      ? withThoseAfter(placed, open)
      : undefined;
    if (gone) {
      result.dropped.push(...gone);
      open = open.filter(other => !gone.has(other));
      continue;
    }
    step.gain = {
      scoreBefore,
      scoreAfter,
      unlocks: unlockedBy(before, after, placed),
    };
    result.steps.push(placed);
    result.end = after;
    scoreBefore = scoreAfter;
    open = open.filter(other => other !== placed);
  }
  return result;
}
