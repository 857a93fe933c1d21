/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RULES_VERSION } from '../assess/rulesVersion';
import type { Assessment } from '../assess/types';
import { checks } from '../checks';
import type { Snapshot } from '../snapshot/snapshot';
import { Ground } from './ground';
import { leftItems } from './leftItems';
import { openingsOf } from './openings';
import { inOrder } from './order';
import { settling } from './settling';
import { makeSteps } from './steps';
import type { Plan } from './types';

/** Whether Cilium is there, and what there is of it. */
const isNothingKnown = (snapshot: Snapshot, { versions }: Ground) =>
  snapshot.cilium.state === 'notFound' || versions.length === 0;

/** What a plan without steps means: a limit is reached only where nothing that counts is unknown. */
function restingState(ground: Ground): Plan['state'] {
  const isOpen = checks.some(
    ({ id, impact }) =>
      impact !== 'advisory' &&
      ground.all.some(cohort => {
        const { verdict, unscored } = ground.opinion(id, cohort);
        return verdict === 'unknown' && !unscored;
      }),
  );
  return isOpen ? 'notEnoughKnown' : 'nothingLeft';
}

/**
 * The ordered, safe steps from what a snapshot shows to a better score. Changes nothing, and reads nothing but the snapshot: the
 * same in, the same out.
 *
 * @param assessment - of the same snapshot, where it is there already
 * @public
 */
export function plan(
  snapshot: Snapshot,
  assessment?: Pick<Assessment, 'score'>,
): Plan {
  const ground = new Ground(snapshot);
  const { platform, version } = ground;
  const base = {
    rulesVersion: RULES_VERSION,
    platform,
    ...(version !== undefined && { ciliumVersion: version }),
  };
  if (isNothingKnown(snapshot, ground)) {
    return {
      ...base,
      state: 'notEnoughKnown',
      steps: [],
      left: [],
      openings: [],
    };
  }
  const score = assessment ? assessment.score : ground.clusterScore();
  const made = makeSteps(ground);
  const { steps, dropped, end } = inOrder(made.steps, ground, score);
  const told = [
    ...made.left,
    ...dropped.map(({ check, targets }) => ({
      check,
      cohorts: targets,
      reason: { code: 'plan.left.lowersScore' },
    })),
  ];
  const all = [...settling(ground, score), ...steps.map(({ step }) => step)];
  return {
    ...base,
    state: all.length > 0 ? 'steps' : restingState(end),
    steps: all,
    left: leftItems(end, steps, told),
    openings: openingsOf(end, told),
  };
}
