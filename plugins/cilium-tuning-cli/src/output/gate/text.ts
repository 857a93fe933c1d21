/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type Outcome, SCORE_RULE } from '../../gate/outcomes';
import type { GateResult } from '../../gate/result';

/** How the states of a gate read. */
export const stateWords = {
  met: 'met',
  notMet: 'not met',
  unknown: 'cannot tell',
} as const;

/** An outcome in one line, without whether it is met. */
export const lineOf = ({ rule, title, why }: Outcome) =>
  [title, ...why].join(rule === SCORE_RULE ? ': ' : '; ');

/** One line for each thing that was asked for. */
export const asText = ({ outcomes }: GateResult) =>
  outcomes
    .map(outcome => `${stateWords[outcome.state]}: ${lineOf(outcome)}\n`)
    .join('');
