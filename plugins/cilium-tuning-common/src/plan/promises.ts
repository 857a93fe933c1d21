/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from '../checks';
import type { Ground } from './ground';
import type { PlacedStep } from './placing';
import type { Promised } from './types';

/** Cohorts of a step for which something holds of a check, by check. */
function promised(
  ground: Ground,
  cohorts: readonly number[],
  holds: (check: string, cohort: number) => boolean,
): Promised[] {
  return checks.flatMap(({ id }) => {
    const concerned = cohorts.filter(cohort => holds(id, cohort));
    return concerned.length === 0
      ? []
      : [{ check: id, nodes: ground.nodes(concerned), cohorts: concerned }];
  });
}

/** Items that a step brings, each where the next scan shows it. */
export function promisesOf(
  before: Ground,
  after: Ground,
  { step }: PlacedStep,
): Promised[] {
  return promised(
    before,
    step.cohorts,
    (check, cohort) =>
      after.verdict(check, cohort) === 'pass' &&
      before.verdict(check, cohort) !== 'pass',
  );
}

/** Items that waited for a step and can be done after this one. */
export function unlockedBy(
  before: Ground,
  after: Ground,
  { step }: PlacedStep,
): Promised[] {
  return promised(before, step.cohorts, (check, cohort) => {
    const { verdict, blockedBy } = before.opinion(check, cohort);
    return (
      verdict === 'blocked' &&
      blockedBy === 'step' &&
      after.verdict(check, cohort) === 'fail'
    );
  });
}
