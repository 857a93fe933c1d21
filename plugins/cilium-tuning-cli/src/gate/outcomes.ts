/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { linesOf, scoreWords, titleOf } from '../output/words';

/** Whether something that is asked for holds; `unknown` never counts as met. */
export type GateState = 'met' | 'notMet' | 'unknown';

/** Rule of the least score; the other rules are ids of items. */
export const SCORE_RULE = 'min-score';

/** One thing that was asked for, and whether it holds. */
export interface Outcome {
  rule: string;
  /** What is asked for, in words. */
  title: string;
  state: GateState;
  /** Why, one line for nodes that stand alike. */
  why: string[];
}

/** What is asked for. */
export interface Asked {
  minScore?: number;
  require?: readonly string[];
}

function scoreOutcome(assessment: Assessment, least: number): Outcome {
  const { score: reached } = assessment;
  const asked = {
    rule: SCORE_RULE,
    title: `score at least ${least}`,
    why: [scoreWords(assessment)],
  };
  if (reached === null) {
    return { ...asked, state: 'unknown' };
  }
  return { ...asked, state: reached >= least ? 'met' : 'notMet' };
}

/** An item is met where it passes on every node, or does not apply; what the platform locks is not met. */
function stateOfItem({ counts }: CheckAssessment): GateState {
  const { fail, blockedByStep, blockedByPlatform, blockedByChoice } = counts;
  if (fail + blockedByStep + blockedByPlatform + blockedByChoice > 0) {
    return 'notMet';
  }
  return counts.unknown === 0 && counts.pass + counts.notApplicable > 0
    ? 'met'
    : 'unknown';
}

function itemOutcome({ checks }: Assessment, id: string): Outcome {
  const asked = { rule: id, title: `${titleOf(id)} (${id})` };
  const found = checks.find(({ check }) => check === id);
  return found
    ? {
        ...asked,
        state: stateOfItem(found),
        why: linesOf(found)
          .filter(({ state }) => state !== 'On' && state !== 'Not needed')
          .map(
            ({ state, reason, nodes }) =>
              `${state} on ${nodes} nodes: ${reason}`,
          ),
      }
    : { ...asked, state: 'unknown', why: ['not judged'] };
}

/** What is asked for, each thing with whether it holds. An item that is asked for twice is asked for once. */
export function outcomesOf(
  assessment: Assessment,
  { minScore, require: items = [] }: Asked,
): Outcome[] {
  return [
    ...(minScore === undefined ? [] : [scoreOutcome(assessment, minScore)]),
    ...[...new Set(items)].map(id => itemOutcome(assessment, id)),
  ];
}

/** What is surely not met decides, whatever else could not be told. */
export function worstOf(
  outcomes: readonly Pick<Outcome, 'state'>[],
): GateState {
  const states = outcomes.map(({ state }) => state);
  return (
    (['notMet', 'unknown'] as const).find(state => states.includes(state)) ??
    'met'
  );
}
