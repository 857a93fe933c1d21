/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { clusterMtusOf } from './clusterMtus';
import type { Evidence, FactSet } from './evidence';
import type { FactName, FactTypes } from './facts';
import { biggestFirst, groupId, identityOf } from './groupNodes';
import type { Cohort, NodeGroup, NodeRow, Snapshot } from './snapshot';

/**
 * The source of what nobody saw: somebody asked what would be if it were so.
 *
 * @public
 */
export const assumedSource = 'assumption';

/** Longest excerpt that is kept. */
const excerptLimit = 500;

/**
 * What to take for true of the nodes of some cohorts.
 *
 * @public
 */
export interface FactReplacement {
  /** Indexes of cohorts in the snapshot. */
  cohorts: readonly number[];
  /** Values that take the place of what is known. */
  set?: Partial<FactTypes>;
  /** Facts of which nothing is known then. A key of the configuration is not absent either. */
  forget?: readonly FactName[];
}

/**
 * Evidence of a value that is assumed, with what was seen before.
 *
 * @param takenAt - of the snapshot, ISO 8601
 * @public
 */
export function assumed<K extends FactName>(
  fact: K,
  value: FactTypes[K],
  before: Evidence | undefined,
  takenAt: string,
): Evidence {
  return {
    fact,
    value,
    source: assumedSource,
    basis: 'assumed',
    observedAt: takenAt,
    excerpt: (before
      ? `Assumed, in the place of: ${before.excerpt}`
      : 'Assumed'
    ).slice(0, excerptLimit),
    object: before?.object ?? '',
  };
}

/** Facts of a cohort with a replacement. What is forgotten stays as history: it must not let the cluster's own value through. */
function replacedFacts(
  { facts: cluster, takenAt }: Snapshot,
  cohort: FactSet,
  { set = {}, forget = [] }: FactReplacement,
): FactSet {
  const known = (fact: FactName): Evidence | undefined =>
    cohort[fact] ?? cluster[fact];
  const forgotten = forget.flatMap(fact => {
    const before = known(fact);
    const outdated = before?.outdated ?? 'beforeAssumption';
    return before ? [[fact, { ...before, outdated }]] : [];
  });
  const names = Object.keys(set) as FactName[];
  const told = names.flatMap(fact => {
    const value = set[fact];
    return value === undefined
      ? []
      : [[fact, assumed(fact, value, known(fact), takenAt)]];
  });
  return { ...cohort, ...Object.fromEntries([...forgotten, ...told]) };
}

function regrouped(cohorts: readonly Cohort[], pools: (string | undefined)[]) {
  const groups = new Map<string, NodeGroup>();
  const placed = cohorts.map((cohort, index): Cohort => {
    const identity = identityOf({ facts: cohort.facts, pool: pools[index] });
    const id = groupId(identity);
    const group = groups.get(id) ?? { id, ...identity, nodes: 0 };
    group.nodes += cohort.nodes;
    groups.set(id, group);
    return { ...cohort, group: id };
  });
  return {
    cohorts: placed,
    groups: [...groups.values()].sort(biggestFirst(({ id }) => id)),
  };
}

function placedRow(row: NodeRow, cohorts: readonly Cohort[]): NodeRow {
  const cohort = row.cohort === undefined ? undefined : cohorts[row.cohort];
  if (!cohort) {
    return row;
  }
  const state = cohort.facts.agentState;
  const { agent } = row;
  return {
    ...row,
    group: cohort.group,
    ...(agent &&
      state?.basis === 'assumed' && {
        agent: { ...agent, state: state.value },
      }),
  };
}

/**
 * A snapshot as it would be if some facts were others. Nothing in it that was replaced can be taken for an observation: its
 * source is {@link assumedSource} and its basis `assumed`, and what is forgotten stays as history that no rule reads.
 *
 * Nodes are grouped anew by what they are then. Cohorts stay where they are, also where two become alike, so that what is said of
 * a cohort by its index can be compared with before.
 *
 * @param replacements - later ones win
 * @returns the same snapshot where nothing is replaced
 * @public
 */
export function replaceFacts(
  snapshot: Snapshot,
  replacements: readonly FactReplacement[],
): Snapshot {
  if (replacements.every(({ cohorts }) => cohorts.length === 0)) {
    return snapshot;
  }
  const facts = snapshot.cohorts.map(cohort => cohort.facts);
  for (const replacement of replacements) {
    for (const index of replacement.cohorts) {
      facts[index] = replacedFacts(snapshot, facts[index], replacement);
    }
  }
  const { clusterMtus: _, ...cluster } = snapshot.facts;
  const pools = new Map(snapshot.groups.map(({ id, pool }) => [id, pool]));
  const { cohorts, groups } = regrouped(
    snapshot.cohorts.map((cohort, index) => ({
      ...cohort,
      facts: facts[index],
    })),
    snapshot.cohorts.map(({ group }) => pools.get(group)),
  );
  return {
    ...snapshot,
    facts: { ...cluster, ...clusterMtusOf(cluster, cohorts) },
    groups,
    cohorts,
    nodes: snapshot.nodes.map(row => placedRow(row, cohorts)),
  };
}
