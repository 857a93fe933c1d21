/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactSet } from '../../snapshot/evidence';
import type { FactName, FactTypes } from '../../snapshot/facts';
import { assumed, replaceFacts } from '../../snapshot/replaceFacts';
import type { Cohort, Snapshot } from '../../snapshot/snapshot';

/** Facts that hold once something is done. */
export type Facts = Partial<FactTypes>;

/** A set of facts with some of them assumed. */
export function withFacts(
  set: FactSet,
  facts: Facts,
  takenAt: string,
): FactSet {
  const names = Object.keys(facts) as FactName[];
  const told = names.flatMap(fact => {
    const value = facts[fact];
    return value === undefined
      ? []
      : [[fact, assumed(fact, value, set[fact], takenAt)]];
  });
  return { ...set, ...Object.fromEntries(told) };
}

/**
 * A snapshot in which facts of some cohorts are others.
 *
 * @param cohorts - indexes of cohorts
 * @param change - the facts to replace in a cohort
 */
export function withCohorts(
  snapshot: Snapshot,
  cohorts: readonly number[],
  change: (cohort: Cohort, index: number) => Facts,
): Snapshot {
  return replaceFacts(
    snapshot,
    cohorts.map(index => ({
      cohorts: [index],
      set: change(snapshot.cohorts[index], index),
    })),
  );
}
