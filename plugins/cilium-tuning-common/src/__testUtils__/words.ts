/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Opinion } from '../checks/judge';
import { messages, renderReason } from '../text/messages';
import type { Reason } from '../text/reason';

/** A verdict in one word, `blocked` with what blocks. */
export const verdictOf = ({ verdict, blockedBy }: Opinion) =>
  blockedBy ? `${verdict} ${blockedBy}` : verdict;

/** A verdict with the code of its reason. */
export const lineOf = (opinion: Opinion) =>
  `${verdictOf(opinion)} ${opinion.reason.code}`;

/** A judgement as far as it is said in words. */
type Spoken = Pick<
  Opinion,
  'reason' | 'needs' | 'confirmFirst' | 'notes' | 'tells'
>;

/** All that a judgement says. */
export const everyReason = (opinion: Spoken): Reason[] => [
  opinion.reason,
  ...opinion.needs.map(({ reason }) => reason),
  ...opinion.confirmFirst,
  ...opinion.notes,
  ...opinion.tells,
];

/** What a judgement says without words, or with words in which a place is left open. */
export const unworded = (opinion: Spoken): string[] =>
  everyReason(opinion)
    .filter(
      reason =>
        !Object.hasOwn(messages, reason.code) ||
        /\{\{|undefined|NaN/.test(renderReason(reason)),
    )
    .map(({ code }) => code);
