/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countedAs } from '../assess/progress';
import type { Assessment, Judgement } from '../assess/types';
import type { NodeGroup, Snapshot } from '../snapshot/snapshot';
import type {
  Change,
  ChangeDirection,
  CheckChange,
  GroupChange,
  NodeStanding,
} from './types';

/**
 * A snapshot and what it means. Two are only compared under the same rules, so that an upgrade of the product never looks like
 * a change of a cluster.
 *
 * @public
 */
export interface Assessed {
  snapshot: Snapshot;
  assessment: Assessment;
}

function directionOf(from: NodeStanding, to: NodeStanding): ChangeDirection {
  if (to === 'unknown') {
    return 'becameUnknown';
  }
  if (from === 'unknown') {
    return 'becameKnown';
  }
  if (to === 'pass') {
    return 'improved';
  }
  // What is not needed any more was not lost
  return from === 'pass' && to !== 'notApplicable' ? 'regressed' : 'other';
}

/** The judgement of each cohort, check by check. */
function judgementsOf({ assessment }: Assessed): Map<string, Judgement[]> {
  return new Map(
    assessment.checks.map(({ check, cells }) => {
      const byCohort: Judgement[] = [];
      for (const { cohorts, judgement } of cells.flatMap(
        ({ parts }) => parts,
      )) {
        cohorts.forEach(cohort => {
          byCohort[cohort] = judgement;
        });
      }
      return [check, byCohort];
    }),
  );
}

/** How many nodes went from one cohort to another; those that are in both snapshots, and judged in both. */
function movesOf(before: Assessed, after: Assessed) {
  const cohortBefore = new Map(
    before.snapshot.nodes.map(({ name, cohort }) => [name, cohort]),
  );
  const moves = new Map<string, { from: number; to: number; nodes: number }>();
  for (const { name, cohort: to } of after.snapshot.nodes) {
    const from = cohortBefore.get(name);
    if (from !== undefined && to !== undefined) {
      const key = `${from} ${to}`;
      const move = moves.get(key) ?? { from, to, nodes: 0 };
      move.nodes += 1;
      moves.set(key, move);
    }
  }
  return [...moves.values()].sort((a, b) => b.nodes - a.nodes);
}

function checkChanges(before: Assessed, after: Assessed): CheckChange[] {
  const old = judgementsOf(before);
  const moves = movesOf(before, after);
  return [...judgementsOf(after)].flatMap(([check, judgements]) => {
    const changes = new Map<string, CheckChange>();
    for (const move of moves) {
      const was = old.get(check)?.[move.from];
      const is = judgements[move.to];
      if (was && is && countedAs(was) !== countedAs(is)) {
        const from = countedAs(was);
        const to = countedAs(is);
        const key = `${from} ${to}`;
        const change = changes.get(key) ?? {
          ...{ kind: 'check' as const, check, from, to, nodes: 0 },
          direction: directionOf(from, to),
          reason: is.reason,
        };
        change.nodes += move.nodes;
        changes.set(key, change);
      }
    }
    return [...changes.values()];
  });
}

function groupChanges(
  kind: GroupChange['kind'],
  groups: readonly NodeGroup[],
  others: readonly NodeGroup[],
): GroupChange[] {
  const known = new Set(others.map(({ id }) => id));
  return groups
    .filter(({ id }) => !known.has(id))
    .map(({ id: _, ...group }) => ({ kind, group }));
}

/**
 * Compares two assessments of one cluster: what regressed, improved or became unknown on nodes that are in both, and which node
 * groups are new or gone.
 *
 * @param before - the older one, judged by the same rules as the newer
 * @returns nothing where one of them says that there is no Cilium, or cannot tell
 * @throws Error where the two were judged by different rules
 * @public
 */
export function compareAssessments(
  before: Assessed,
  after: Assessed,
): Change[] {
  const [old, now] = [before.assessment, after.assessment];
  if (old.rulesVersion !== now.rulesVersion) {
    throw new Error(
      `Assessments by rules ${old.rulesVersion} and ${now.rulesVersion} cannot be compared`,
    );
  }
  if (
    [before, after].some(({ snapshot }) => snapshot.cilium.state !== 'found')
  ) {
    return [];
  }
  return [
    ...checkChanges(before, after),
    ...groupChanges('groupAppeared', now.groups, old.groups),
    ...groupChanges('groupGone', old.groups, now.groups),
  ];
}
