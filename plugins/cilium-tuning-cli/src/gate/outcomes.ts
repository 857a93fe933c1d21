/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Assessment,
  seesEveryNode,
  type SourceState,
  type Standing,
  standingOfItem,
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

/** What outcomes follow from. */
export interface Evaluated {
  assessment: Assessment;
  sources: readonly Pick<SourceState, 'source' | 'state'>[];
}

/** What is asked for. */
export interface Asked {
  minScore?: number;
  require?: readonly string[];
}

const unseen = (everyNode: boolean) =>
  everyNode ? [] : ['not every node of the cluster was seen'];

function scoreOutcome(
  assessment: Assessment,
  least: number,
  everyNode: boolean,
): Outcome {
  const { score: reached } = assessment;
  const asked = {
    rule: SCORE_RULE,
    title: `score at least ${least}`,
    why: [scoreWords(assessment), ...unseen(everyNode)],
  };
  if (reached === null || !everyNode) {
    return { ...asked, state: 'unknown' };
  }
  return { ...asked, state: reached >= least ? 'met' : 'notMet' };
}

/** What is asked for stands as the requirement of a policy does: what the platform locks is not met. */
const states: Record<Standing, GateState> = {
  passed: 'met',
  notApplicable: 'met',
  // Nothing is waived here
  waived: 'met',
  gap: 'notMet',
  unknown: 'unknown',
};

function itemOutcome(
  { checks }: Assessment,
  id: string,
  everyNode: boolean,
): Outcome {
  const asked = { rule: id, title: `${titleOf(id)} (${id})` };
  const found = checks.find(({ check }) => check === id);
  return found
    ? {
        ...asked,
        state: states[standingOfItem(found.counts, { everyNode }).standing],
        why: [
          ...linesOf(found)
            .filter(({ state }) => state !== 'On' && state !== 'Not needed')
            .map(
              ({ state, reason, nodes }) =>
                `${state} on ${nodes} nodes: ${reason}`,
            ),
          ...unseen(everyNode),
        ],
      }
    : { ...asked, state: 'unknown', why: ['not judged'] };
}

/** What is asked for, each thing with whether it holds. An item that is asked for twice is asked for once. */
export function outcomesOf(
  { assessment, sources }: Evaluated,
  { minScore, require: items = [] }: Asked,
): Outcome[] {
  const everyNode = seesEveryNode(sources);
  return [
    ...(minScore === undefined
      ? []
      : [scoreOutcome(assessment, minScore, everyNode)]),
    ...[...new Set(items)].map(id => itemOutcome(assessment, id, everyNode)),
  ];
}

/** What is surely not met decides, whatever else could not be told. */
export function worstOf(
  outcomes: readonly Pick<Outcome, 'state'>[],
): GateState {
  const found = outcomes.map(({ state }) => state);
  return (
    (['notMet', 'unknown'] as const).find(state => found.includes(state)) ??
    'met'
  );
}
