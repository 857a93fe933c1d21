/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Blocker, Judgement } from '../assess/types';
import { whyAgentTellsNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { FactName } from '../snapshot/facts';
import type { Reason } from '../text/reason';
import type { Check, Effect, Evaluation, WeighedNeed } from './types';

/** A judgement before its evidence is numbered. */
export interface Opinion extends Omit<Judgement, 'evidence'> {
  /** Facts that were not observed, for an `unknown` that observing them may turn into something known. */
  lacks?: FactName[];
}

/** What stands first when several things block: what no setting changes, then what people want, then what is a step away. */
const blockerOrder: Blocker[] = ['platform', 'choice', 'step'];

function firstBlocker(needs: WeighedNeed[]): WeighedNeed | undefined {
  return blockerOrder
    .map(kind =>
      needs.find(need => need.kind === kind && need.state === 'unmet'),
    )
    .find(need => need !== undefined);
}

/**
 * A step that cannot be taken is none: what stands against it stands against the item as well, also where nobody saw that it is
 * not on.
 */
function blockedLike(need: WeighedNeed, step: Opinion): WeighedNeed {
  const { check: _, ...rest } = need;
  switch (step.verdict) {
    case 'blocked':
      return step.blockedBy === undefined || step.blockedBy === 'step'
        ? { ...need, state: 'unmet' }
        : {
            ...rest,
            state: 'unmet',
            kind: step.blockedBy,
            blocked: step.reason,
          };
    // Where it has no place, somebody chose something else for it
    case 'notApplicable':
      return { ...rest, state: 'unmet', kind: 'choice', blocked: step.reason };
    default:
      return need;
  }
}

/** Needs with what really stands against those that another check would bring. */
function seenThrough(
  needs: WeighedNeed[],
  facts: FactReader,
  steps: readonly Check[],
): WeighedNeed[] {
  return needs.map(need => {
    const step = steps.find(({ id }) => id === need.check);
    return step && need.kind === 'step' && need.state !== 'met'
      ? blockedLike(need, judge(step, facts, steps))
      : need;
  });
}

function shownNeeds(needs: WeighedNeed[]) {
  return needs.map(({ blocked: _, ...need }) => need);
}

function weigh(effect: Effect, needs: WeighedNeed[]): Partial<Opinion> {
  const blocker = firstBlocker(needs);
  // What cannot be on is blocked even where nobody reports that it is off.
  if (blocker) {
    return {
      verdict: 'blocked',
      blockedBy: blocker.kind,
      reason: blocker.blocked,
    };
  }
  if (effect.state === 'unknown') {
    return {
      verdict: 'unknown',
      tells: [
        ...(effect.tells ?? []),
        ...(effect.probeWouldTell ? [{ code: 'tell.probe' }] : []),
      ],
      ...(effect.unscored && { unscored: true }),
    };
  }
  return {
    verdict: 'fail',
    confirmFirst: needs
      .filter(need => need.state === 'unknown')
      .map(need => need.reason),
  };
}

function combine({ effect, needs = [], notes = [] }: Evaluation): Opinion {
  const base: Opinion = {
    verdict: 'unknown',
    reason: effect.reason,
    figure: effect.figure,
    needs: shownNeeds(needs),
    confirmFirst: [],
    notes,
    tells: [],
  };
  switch (effect.state) {
    case 'notApplicable':
      return { ...base, verdict: 'notApplicable' };
    case 'on':
      return { ...base, verdict: 'pass' };
    default:
      return { ...base, ...weigh(effect, needs) };
  }
}

/** Nothing can be said of an agent that is not there, or does not work. */
function untold(reason: Reason): Opinion {
  return {
    verdict: 'unknown',
    reason,
    needs: [],
    confirmFirst: [],
    notes: [],
    tells: [{ code: `tell.${reason.code}` }],
  };
}

/**
 * Applies a check to the facts of a node: not applicable and pass follow from the effective state; otherwise what blocks
 * decides, then whether the state is known at all.
 *
 * @param steps - the checks that may be steps towards this one
 */
export function judge(
  check: Check,
  facts: FactReader,
  steps: readonly Check[] = [],
): Opinion {
  const silent =
    check.subject === 'agent' ? whyAgentTellsNothing(facts) : undefined;
  if (silent) {
    return untold(silent);
  }
  const evaluation = check.evaluate(facts);
  const needs = seenThrough(evaluation.needs ?? [], facts, steps);
  const opinion = combine({ ...evaluation, needs });
  return opinion.verdict === 'unknown' && evaluation.effect.unobserved
    ? { ...opinion, lacks: facts.missing() }
    : opinion;
}
