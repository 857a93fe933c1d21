/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';
import type { Ground } from './ground';
import type { Draft } from './remedies';
import type { PlanStep } from './types';

/** A step with what the plan still needs to know of it. */
export interface PlacedStep {
  step: PlanStep;
  check: string;
  /** Cohorts that it is for, whether or not the next scan can show it. */
  targets: number[];
}

/** What was seen that a step rests on, each thing once. */
function restsOn(
  check: string,
  ground: Ground,
  cohorts: readonly number[],
): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const cohort of cohorts) {
    const { reason, needs } = ground.opinion(check, cohort);
    const met = needs.filter(({ state }) => state === 'met');
    for (const seen of [reason, ...met.map(need => need.reason)]) {
      reasons.set(JSON.stringify(seen), seen);
    }
  }
  return [...reasons.values()];
}

/** The first node of each group, by which a roll-out begins. */
function canariesOf(snapshot: Snapshot, cohorts: readonly number[]): string[] {
  const byGroup = new Map<string, string>();
  for (const index of cohorts) {
    const { group, example } = snapshot.cohorts[index];
    if (!byGroup.has(group)) {
      byGroup.set(group, example);
    }
  }
  return [...byGroup.values()];
}

/** Earlier steps that bring what the check needs on some of the nodes. */
function stepsBefore(
  check: string,
  ground: Ground,
  targets: readonly number[],
  steps: readonly PlacedStep[],
  extra: readonly string[],
): string[] {
  const needed = new Set(
    targets.flatMap(cohort =>
      ground
        .opinion(check, cohort)
        .needs.flatMap(need => (need.check ? [need.check] : [])),
    ),
  );
  return steps
    .filter(
      ({ step }) =>
        extra.includes(step.id) ||
        (step.kind === 'change' &&
          step.cohorts.some(cohort => targets.includes(cohort)) &&
          step.checks.some(brought => needed.has(brought))),
    )
    .map(({ step }) => step.id);
}

const idOf = (check: string, { id, kind }: Draft) =>
  id ?? (kind === 'change' ? check : `${check}.${kind}`);

/** Gives a draft its place after the steps before it. */
export function place(
  check: string,
  draft: Draft,
  ground: Ground,
  steps: readonly PlacedStep[],
): PlacedStep {
  const { targets, cohorts, kind, title, disrupts, risks, stages, undo } =
    draft;
  return {
    check,
    targets,
    step: {
      id: idOf(check, draft),
      kind,
      checks: [check],
      title,
      nodes: ground.nodes(cohorts),
      cohorts,
      canaries:
        kind === 'change'
          ? canariesOf(ground.seen, targets.length > 0 ? targets : cohorts)
          : [],
      restsOn: draft.restsOn ?? restsOn(check, ground, targets),
      after: stepsBefore(check, ground, targets, steps, draft.after ?? []),
      disrupts: [...disrupts],
      risks,
      stages,
      undo,
      promises: [],
      gain: { scoreBefore: null, scoreAfter: null, unlocks: [] },
    },
  };
}
