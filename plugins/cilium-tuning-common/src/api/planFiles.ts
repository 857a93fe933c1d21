/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import type { PlanFile } from '../plan/types';
import type { ShownPlan } from './plan';

/**
 * The files of a plan as its command writes them, or those of chosen steps. The pages above all steps speak of all of them, so they
 * come with all steps only.
 *
 * @param steps - ids of the chosen steps, in any order; the files are in that of the plan
 * @throws InputError that names a chosen step which the plan does not have, and those it has
 * @public
 */
export function planFiles(
  plan: Pick<ShownPlan, 'files' | 'steps'>,
  steps?: readonly string[],
): PlanFile[] {
  if (steps === undefined) {
    return [...plan.files, ...plan.steps.flatMap(({ files }) => files)];
  }
  const ids = plan.steps.map(({ id }) => id);
  const other = steps.find(step => !ids.includes(step));
  if (other !== undefined) {
    throw new InputError(
      `The plan has no step ${JSON.stringify(other)}. It has: ${
        ids.join(', ') || 'none'
      }`,
    );
  }
  return plan.steps
    .filter(({ id }) => steps.includes(id))
    .flatMap(({ files }) => files);
}
