/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import { checkOf } from '../ground';
import type { Operation } from '../types';
import type { Draft } from './types';
import { titleOf } from './words';

/** A step that says what to look at; what follows from it is in the next plan. */
export function confirmation(
  check: string,
  cohorts: number[],
  looks: readonly Reason[],
  risks: Reason[] = [],
): Draft {
  return {
    kind: 'confirm',
    title: titleOf(check),
    cohorts,
    targets: cohorts,
    disrupts: checkOf(check).disruption,
    risks,
    stages: [
      {
        on: 'cluster',
        operations: looks.map((what): Operation => ({ do: 'confirm', what })),
      },
    ],
    undo: [],
  };
}

/** A step that is not the operator's to take. */
export const providedStep = (check: string, cohorts: number[]): Draft => ({
  ...confirmation(check, cohorts, [{ code: 'plan.provider.cilium' }]),
  kind: 'provider',
});
