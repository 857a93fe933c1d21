/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from '../checks';
import type { Reason } from '../text/reason';
import { checkOf, type Ground } from './ground';
import type { PlacedStep } from './placing';
import type { LeftOut } from './steps';
import type { LeftItem } from './types';

/** Whether a step is for an item on a node, if only to look. */
const isCovered = (
  steps: readonly PlacedStep[],
  check: string,
  cohort: number,
) =>
  steps.some(
    placed =>
      (placed.check === check || placed.step.checks.includes(check)) &&
      placed.targets.includes(cohort),
  );

function whyNot(ground: Ground, check: string, cohort: number): Reason {
  const opinion = ground.opinion(check, cohort);
  if (opinion.verdict !== 'fail' || checkOf(check).subject !== 'agent') {
    return opinion.reason;
  }
  if (ground.version === undefined) {
    const versions = ground.versions.join(', ');
    return { code: 'plan.left.severalVersions', params: { versions } };
  }
  return ground.isSteady(cohort)
    ? opinion.reason
    : { code: 'plan.left.notSteady' };
}

/**
 * Items that are not on at the end of a plan and that none of its steps is for, each with its reason.
 *
 * @param end - the cluster after the steps
 * @param told - what remedies said of items that they have no step for
 */
export function leftItems(
  end: Ground,
  steps: readonly PlacedStep[],
  told: readonly LeftOut[],
): LeftItem[] {
  const items = new Map<string, LeftItem>();
  const add = (check: string, cohort: number, reason: Reason) => {
    const key = JSON.stringify([check, reason]);
    const item = items.get(key) ?? { check, nodes: 0, cohorts: [], reason };
    item.cohorts.push(cohort);
    item.nodes = end.nodes(item.cohorts);
    items.set(key, item);
  };
  for (const { id } of checks) {
    for (const cohort of end.all) {
      const verdict = end.verdict(id, cohort);
      if (verdict === 'pass' || isCovered(steps, id, cohort)) {
        continue;
      }
      const said = told.find(
        ({ check, cohorts }) => check === id && cohorts.includes(cohort),
      );
      if (said) {
        add(id, cohort, said.reason);
      } else if (verdict !== 'notApplicable') {
        add(id, cohort, whyNot(end, id, cohort));
      }
    }
  }
  return [...items.values()];
}
