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
 */
export function judge(check: Check, facts: FactReader): Opinion {
  const silent =
    check.subject === 'agent' ? whyAgentTellsNothing(facts) : undefined;
  if (silent) {
    return untold(silent);
  }
  const evaluation = check.evaluate(facts);
  const opinion = combine(evaluation);
  return opinion.verdict === 'unknown' && evaluation.effect.unobserved
    ? { ...opinion, lacks: facts.missing() }
    : opinion;
}
