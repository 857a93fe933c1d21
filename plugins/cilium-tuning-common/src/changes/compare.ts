/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judgementsOf } from '../assess/judgements';
import { countedAs } from '../assess/progress';
import type { Assessment, Judgement } from '../assess/types';
import type { NodeGroup, Snapshot } from '../snapshot/snapshot';
import type {
  Change,
  ChangeDirection,
  CheckChange,
  GroupChange,
  Lapsed,
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

const isLost = (to: NodeStanding): boolean =>
  // What is not needed any more was not lost
  to !== 'pass' && to !== 'notApplicable' && to !== 'unknown';

/** @param wasOn - whether it was on when it was last known */
function directionOf(
  from: NodeStanding,
  to: NodeStanding,
  wasOn: boolean,
): ChangeDirection {
  if (to === 'unknown') {
    return 'becameUnknown';
  }
  if (from === 'unknown') {
    return wasOn && isLost(to) ? 'regressed' : 'becameKnown';
  }
  if (to === 'pass') {
    return 'improved';
  }
  return from === 'pass' && isLost(to) ? 'regressed' : 'other';
}

/** How an item stands; nothing is known of it while nobody can tell whether Cilium is there. */
function standingOf({ snapshot }: Assessed, judgement: Judgement) {
  return snapshot.cilium.state === 'unknown' ? 'unknown' : countedAs(judgement);
}

/** Nodes that went from one cohort to another, and share what was on there when last known. */
interface Move {
  from: number;
  to: number;
  wasOn: ReadonlySet<string>;
  nodes: string[];
}

/** How nodes went from cohort to cohort; those that are in both snapshots, and judged in both. */
function movesOf(
  before: Assessed,
  after: Assessed,
  lapsed: readonly Lapsed[],
): Move[] {
  const cohortBefore = new Map(
    before.snapshot.nodes.map(({ name, cohort }) => [name, cohort]),
  );
  const setOf = new Map(
    lapsed.flatMap(({ nodes }, at) => nodes.map(name => [name, at])),
  );
  const moves = new Map<string, Move>();
  for (const { name, cohort: to } of after.snapshot.nodes) {
    const from = cohortBefore.get(name);
    if (from !== undefined && to !== undefined) {
      const at = setOf.get(name);
      const key = `${from} ${to} ${at}`;
      const checks = at === undefined ? [] : lapsed[at].checks;
      const move = moves.get(key) ?? {
        ...{ from, to, wasOn: new Set(checks), nodes: [] },
      };
      move.nodes.push(name);
      moves.set(key, move);
    }
  }
  return [...moves.values()].sort((a, b) => b.nodes.length - a.nodes.length);
}

function checkChanges(
  before: Assessed,
  after: Assessed,
  lapsed: readonly Lapsed[],
): CheckChange[] {
  const old = judgementsOf(before.assessment);
  const moves = movesOf(before, after, lapsed);
  return [...judgementsOf(after.assessment)].flatMap(([check, judgements]) => {
    const changes = new Map<string, CheckChange>();
    for (const move of moves) {
      const was = old.get(check)?.[move.from];
      const is = judgements[move.to];
      const from = was && standingOf(before, was);
      const to = is && standingOf(after, is);
      if (from && to && from !== to) {
        const direction = directionOf(from, to, move.wasOn.has(check));
        const key = `${from} ${to} ${direction}`;
        const change = changes.get(key) ?? {
          ...{ kind: 'check' as const, check, from, to, nodes: 0 },
          ...{ direction, reason: is.reason },
        };
        change.nodes += move.nodes.length;
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
 * @param lapsed - what was on before the older one, and unknown in it
 * @returns nothing where the newer one says that there is no Cilium, or cannot tell; only what regressed where the older one
 * could not tell
 * @throws Error where the two were judged by different rules
 * @public
 */
export function compareAssessments(
  before: Assessed,
  after: Assessed,
  lapsed: readonly Lapsed[] = [],
): Change[] {
  const [old, now] = [before.assessment, after.assessment];
  if (old.rulesVersion !== now.rulesVersion) {
    throw new Error(
      `Assessments by rules ${old.rulesVersion} and ${now.rulesVersion} cannot be compared`,
    );
  }
  const [was, is] = [before, after].map(
    ({ snapshot }) => snapshot.cilium.state,
  );
  if (is !== 'found' || was === 'notFound') {
    return [];
  }
  const changes = checkChanges(before, after, lapsed);
  return was === 'unknown'
    ? changes.filter(({ direction }) => direction === 'regressed')
    : [
        ...changes,
        ...groupChanges('groupAppeared', now.groups, old.groups),
        ...groupChanges('groupGone', old.groups, now.groups),
      ];
}

/**
 * What was on when last known and is unknown in the newer of two assessments of one cluster, for the comparison with the one
 * that comes next.
 *
 * @param lapsed - the same of the older one
 * @public
 */
export function lapsedAfter(
  before: Assessed,
  after: Assessed,
  lapsed: readonly Lapsed[] = [],
): Lapsed[] {
  const old = judgementsOf(before.assessment);
  const now = [...judgementsOf(after.assessment)];
  const byChecks = new Map<string, Lapsed>();
  for (const { from, to, wasOn, nodes } of movesOf(before, after, lapsed)) {
    const checks = now.flatMap(([check, judgements]) => {
      const was = old.get(check)?.[from];
      const is = judgements[to];
      if (!was || !is || standingOf(after, is) !== 'unknown') {
        return [];
      }
      const standing = standingOf(before, was);
      return standing === 'pass' || (standing === 'unknown' && wasOn.has(check))
        ? [check]
        : [];
    });
    if (checks.length > 0) {
      const same = byChecks.get(checks.join());
      byChecks.set(checks.join(), {
        checks,
        nodes: [...(same?.nodes ?? []), ...nodes],
      });
    }
  }
  return [...byChecks.values()];
}
