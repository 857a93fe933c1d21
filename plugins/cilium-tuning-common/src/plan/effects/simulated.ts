/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence, FactSet } from '../../snapshot/evidence';
import type { FactName, FactTypes } from '../../snapshot/facts';
import type { Cohort, Snapshot } from '../../snapshot/snapshot';

/** Source of facts that hold once a step is done. No rule takes them for something that was seen. */
export const planSource = 'plan';

/** Facts to hold; undefined for one that is then not known. */
export type Facts = { [K in FactName]?: FactTypes[K] | undefined };

function evidenceOf<K extends FactName>(
  fact: K,
  value: FactTypes[K],
  takenAt: string,
): Evidence<K> {
  return {
    fact,
    value,
    source: planSource,
    basis: 'derived',
    observedAt: takenAt,
    excerpt: `${fact}: ${JSON.stringify(value)}`.slice(0, 500),
    object: 'Plan',
  };
}

/** A set of facts with some of them replaced. */
export function withFacts(
  set: FactSet,
  facts: Facts,
  takenAt: string,
): FactSet {
  const result: Record<string, Evidence | undefined> = { ...set };
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined) {
      delete result[fact];
    } else {
      result[fact] = evidenceOf(fact as FactName, value, takenAt);
    }
  }
  return result as FactSet;
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
  const chosen = new Set(cohorts);
  return {
    ...snapshot,
    cohorts: snapshot.cohorts.map((cohort, index) =>
      chosen.has(index)
        ? {
            ...cohort,
            facts: withFacts(
              cohort.facts,
              change(cohort, index),
              snapshot.takenAt,
            ),
          }
        : cohort,
    ),
  };
}
