/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cellsOf } from '../assess/assess';
import { countedAs, noCounts } from '../assess/progress';
import { impactWeight, scoreCluster, scoreNode } from '../assess/score';
import type { Assessment, Judgement } from '../assess/types';
import { judgementsOf } from '../assess/judgements';
import { checks } from '../checks';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';
import type { AgentStop, WhatIfChange } from './types';

/** Judgements by check, and in each by cohort. */
export type Judgements = ReadonlyMap<string, readonly Judgement[]>;

function withoutEvidence({ evidence: _, ...opinion }: Judgement) {
  return opinion;
}

/** What was known and is not then: it was seen of nodes that were not yet what they are taken to be. */
function whyUnknown(
  before: Judgement,
  after: Judgement,
  stopped: boolean,
): Reason | undefined {
  return after.verdict === 'unknown' && before.verdict !== 'unknown' && !stopped
    ? { code: 'whatIf.onlyAScanTells' }
    : undefined;
}

const stoppedCohorts = (stops: readonly AgentStop[]) =>
  new Set(stops.filter(({ sure }) => sure).flatMap(({ cohorts }) => cohorts));

/**
 * The changes that are not of nodes without an agent alone: of those it is enough to say that.
 *
 * @public
 */
export function changesBesideStops<C extends Pick<WhatIfChange, 'cohorts'>>(
  changes: readonly C[],
  stops: readonly AgentStop[],
): C[] {
  const stopped = stoppedCohorts(stops);
  return changes.filter(({ cohorts }) =>
    cohorts.some(cohort => !stopped.has(cohort)),
  );
}

/** The checks that stand otherwise than before, in display order; each once for nodes of a group with the same judgements. */
export function changesOf(options: {
  snapshot: Snapshot;
  before: Judgements;
  after: Judgements;
  stops: readonly AgentStop[];
}): WhatIfChange[] {
  const { snapshot, before, after, stops } = options;
  const stopped = stoppedCohorts(stops);
  const changes = new Map<string, WhatIfChange>();
  for (const [check, judgements] of after) {
    snapshot.cohorts.forEach(({ group, nodes }, cohort) => {
      const was = before.get(check)?.[cohort];
      const is = judgements[cohort];
      if (!was || countedAs(was) === countedAs(is)) {
        return;
      }
      const because = whyUnknown(was, is, stopped.has(cohort));
      const key = JSON.stringify([
        check,
        group,
        withoutEvidence(was),
        withoutEvidence(is),
      ]);
      const change = changes.get(key) ?? {
        ...{ check, group, nodes: 0, cohorts: [], before: was, after: is },
        ...(because && { because }),
      };
      change.nodes += nodes;
      change.cohorts.push(cohort);
      changes.set(key, change);
    });
  }
  return [...changes.values()];
}

/** The score where everything turns out well of which it was known how it stood, and is not then. */
export function scoreAtBest(options: {
  snapshot: Snapshot;
  before: Judgements;
  after: Judgements;
  stops: readonly AgentStop[];
}): number | null {
  const { snapshot, before, after, stops } = options;
  const stopped = stoppedCohorts(stops);
  const nodes = snapshot.cohorts.map(({ nodes: count }, cohort) => {
    const weights = noCounts();
    for (const { id, impact } of checks) {
      const was = before.get(id)?.[cohort];
      const is = after.get(id)?.[cohort];
      if (is && !is.unscored) {
        const why = was && whyUnknown(was, is, stopped.has(cohort));
        weights[why ? 'pass' : countedAs(is)] += impactWeight[impact];
      }
    }
    return { count, score: scoreNode(weights) };
  });
  return scoreCluster(nodes).score;
}

/**
 * An assessment by the node groups that there are now, with what they would be: groups that are alike then stay apart, as they are
 * asked about apart.
 */
export function byGroupsOfNow(
  now: Snapshot,
  then: Snapshot,
  assessment: Assessment,
): Assessment {
  const judged = judgementsOf(assessment);
  const become = new Map(
    now.cohorts.map(({ group }, cohort) => [group, then.cohorts[cohort].group]),
  );
  const known = new Map(then.groups.map(group => [group.id, group]));
  return {
    ...assessment,
    groups: now.groups.map(group => {
      const other = known.get(become.get(group.id) ?? '') ?? group;
      return { ...other, id: group.id, nodes: group.nodes };
    }),
    checks: assessment.checks.map(checked => ({
      ...checked,
      cells: cellsOf(now, judged.get(checked.check) ?? []),
    })),
  };
}
