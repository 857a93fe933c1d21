/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess } from '../assess/assess';
import type { Assessment } from '../assess/types';
import { judgementsOf } from '../assess/judgements';
import { checks } from '../checks';
import { judge } from '../checks/judge';
import { turnOn } from '../plan/effects';
import { FactReader } from '../snapshot/factReader';
import type { Snapshot } from '../snapshot/snapshot';
import { assumeNodes } from './assumeNodes';
import { byGroupsOfNow, changesOf, scoreAtBest } from './changes';
import { stopAgents } from './stopAgents';
import type { WhatIf, WhatIfQuestion } from './types';

/**
 * What would be of a cluster if its nodes were other than they are: the same rules, over what is known with the assumed put in
 * the place of what it replaces. Newer kernels and versions permit; whether an agent then does something that it had fallen back
 * from is said to be unknown, and what it does already it goes on doing.
 *
 * @param snapshot - of a report
 * @param before - its assessment, where it is at hand
 * @public
 */
export function whatIf(
  snapshot: Snapshot,
  question: WhatIfQuestion,
  before: Assessment = assess(snapshot),
): WhatIf {
  const groups = snapshot.cohorts.map(({ group }) => group);
  const assumed = turnOnAll(
    assumeNodes(snapshot, question.nodes, groups),
    question.turnOn,
  );
  const { snapshot: after, stops } = stopAgents(snapshot, assumed);
  const assessment = after === snapshot ? before : assess(after);
  const judged = {
    snapshot,
    before: judgementsOf(before),
    after: judgementsOf(assessment),
    stops,
  };
  return {
    before,
    snapshot: after,
    assessment,
    shown: byGroupsOfNow(snapshot, after, assessment),
    score: {
      before: before.score,
      after: assessment.score,
      atBest: scoreAtBest(judged),
    },
    changes: changesOf(judged),
    stops,
    missingGroups: missingGroups(snapshot, question),
  };
}

/** A snapshot with checks on wherever they can be turned on, one after the other, as the list of checks has them. */
function turnOnAll(snapshot: Snapshot, wanted: readonly string[]): Snapshot {
  return checks
    .filter(({ id }) => wanted.includes(id))
    .reduce((before, check) => {
      const free = before.cohorts.flatMap(({ facts }, cohort) => {
        const reader = new FactReader(before.facts, facts);
        return judge(check, reader, checks).verdict === 'fail' ? [cohort] : [];
      });
      return turnOn(before, check.id, free);
    }, snapshot);
}

function missingGroups({ groups }: Snapshot, { nodes }: WhatIfQuestion) {
  const known = new Set(groups.map(({ id }) => id));
  const asked = nodes.flatMap(({ group }) => group ?? []);
  return [...new Set(asked)].filter(group => !known.has(group));
}
