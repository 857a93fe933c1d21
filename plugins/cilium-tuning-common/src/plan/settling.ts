/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { findingRules } from '../assess/findings';
import { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import type { Ground } from './ground';
import type { PlanStep } from './types';

/** What is found on a node, each in a reader of its own, as rules may read the next start of the agent. */
const findingsOn = ({ seen }: Ground, cohort: number) =>
  findingRules.flatMap(rule => {
    const facts = new FactReader(seen.facts, seen.cohorts[cohort].facts, rule);
    return rule.find(facts) ?? [];
  });

interface Unrest {
  cohorts: number[];
  look: Reason;
}

function unrestOf(ground: Ground): Unrest[] {
  const { versions } = ground;
  const known = (cohort: number) => ground.asSeen().facts(cohort);
  const where = (holds: (cohort: number) => boolean) =>
    ground.all.filter(holds);
  const counted = (code: string, cohorts: number[]): Unrest => ({
    cohorts,
    look: { code, params: { count: ground.nodes(cohorts) } },
  });
  const armed = where(cohort =>
    findingsOn(ground, cohort).some(({ kind }) => kind === 'armed'),
  );
  return [
    {
      cohorts: versions.length > 1 ? ground.all : [],
      look: {
        code: 'plan.confirm.finishUpgrade',
        params: { versions: versions.join(', ') },
      },
    },
    counted(
      'plan.confirm.repairAgents',
      where(cohort => known(cohort).get('agentState') !== 'ready'),
    ),
    counted('plan.confirm.disarm', armed),
    counted(
      'plan.confirm.restartAgents',
      where(
        cohort =>
          known(cohort).get('agentState') === 'ready' &&
          known(cohort).get('configLoaded') === 'pending' &&
          !armed.includes(cohort),
      ),
    ),
  ].filter(({ cohorts }) => cohorts.length > 0);
}

/** What was found of the same nodes, each thing once. */
function reasonsOf(ground: Ground, cohorts: readonly number[]): Reason[] {
  const kinds = ['armed', 'refused', 'restartPending'];
  const reasons = cohorts.flatMap(cohort =>
    findingsOn(ground, cohort)
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ reason, because }) => [
        reason,
        ...(because ? [because] : []),
      ]),
  );
  return [
    ...new Map(
      reasons.map(reason => [JSON.stringify(reason), reason]),
    ).values(),
  ];
}

/**
 * What comes before anything else: agents that are broken, that would not start anew, or that run with something else than their
 * configuration objects say. Nothing is planned for their nodes until then.
 */
export function settling(ground: Ground, score: number | null): PlanStep[] {
  const unrest = unrestOf(ground);
  if (unrest.length === 0) {
    return [];
  }
  const cohorts = [...new Set(unrest.flatMap(it => it.cohorts))].sort(
    (a, b) => a - b,
  );
  return [
    {
      id: 'settle',
      kind: 'confirm',
      checks: [],
      title: { code: 'plan.title.settle' },
      nodes: ground.nodes(cohorts),
      cohorts,
      canaries: [],
      restsOn: reasonsOf(ground, cohorts),
      after: [],
      disrupts: [],
      risks: [],
      stages: [
        {
          on: 'cluster',
          operations: unrest.map(({ look }) => ({ do: 'confirm', what: look })),
        },
      ],
      undo: [],
      promises: [],
      gain: { scoreBefore: score, scoreAfter: score, unlocks: [] },
    },
  ];
}
