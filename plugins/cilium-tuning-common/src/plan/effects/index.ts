/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks as allChecks } from '../../checks';
import { judge } from '../../checks/judge';
import type { FactName } from '../../snapshot/facts';
import { FactReader } from '../../snapshot/factReader';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Operation, PlanStep, Setting } from '../types';
import { followUps } from './followUps';
import { type Facts, withCohorts, withFacts } from './simulated';
import { turnedOn } from './turnedOn';

export { type Facts, withCohorts } from './simulated';
export { fullReplacement } from './turnedOn';

/** Settings as facts, of those that are set to something. */
export function settingFacts(settings: readonly Setting[]): Facts {
  return Object.fromEntries(
    settings.flatMap(({ key, value }) =>
      value === null ? [] : [[`config:${key}` as FactName, value]],
    ),
  );
}

/**
 * A snapshot as it would be with an item on: what follows from others, such as the MTUs in the cluster, follows here as well. Says
 * nothing of whether it can be turned on there.
 *
 * @param check - id of a check; one that nothing turns on changes nothing
 * @param cohorts - indexes of the cohorts on which it is then on
 * @public
 */
export function turnOn(
  snapshot: Snapshot,
  check: string,
  cohorts: readonly number[],
): Snapshot {
  const facts = Object.hasOwn(turnedOn, check) ? turnedOn[check] : undefined;
  if (!facts || cohorts.length === 0) {
    return snapshot;
  }
  return withCohorts(snapshot, cohorts, cohort =>
    facts(new FactReader(snapshot.facts, cohort.facts)),
  );
}

function settingsOf(operations: readonly Operation[]) {
  const everywhere: Setting[] = [];
  const labelled: Setting[] = [];
  for (const operation of operations) {
    if (operation.do === 'setValues') {
      everywhere.push(...operation.settings);
    } else if (operation.do === 'applyNodeConfig') {
      labelled.push(...operation.settings);
    }
  }
  return { everywhere, labelled };
}

/** What agents are told after a step, before anything follows from it. */
function configured(snapshot: Snapshot, step: PlanStep): Snapshot {
  const { everywhere, labelled } = settingsOf(
    step.stages.flatMap(({ operations }) => operations),
  );
  const cluster = settingFacts(everywhere);
  const told = {
    ...snapshot,
    facts: withFacts(snapshot.facts, cluster, snapshot.takenAt),
  };
  return withCohorts(told, step.cohorts, ({ facts }) => ({
    // What the agent reports of its own options is then what the ConfigMap says
    ...Object.fromEntries(
      Object.entries(cluster).filter(([fact]) => Object.hasOwn(facts, fact)),
    ),
    ...settingFacts(labelled),
  }));
}

/** Nodes of a step on which its item is not on yet, and is then. */
function targetsOf(snapshot: Snapshot, { checks, cohorts }: PlanStep) {
  const check = allChecks.find(({ id }) => id === checks[0]);
  return cohorts.filter(index => {
    const facts = new FactReader(snapshot.facts, snapshot.cohorts[index].facts);
    return (
      check !== undefined &&
      ['fail', 'blocked'].includes(judge(check, facts, allChecks).verdict)
    );
  });
}

/**
 * The snapshot as it would be once a step is done and everything that it promises has come. Steps that change nothing leave it as
 * it is.
 *
 * @public
 */
export function afterStep(snapshot: Snapshot, step: PlanStep): Snapshot {
  if (step.kind !== 'change') {
    return snapshot;
  }
  const on = turnOn(
    configured(snapshot, step),
    step.checks[0],
    targetsOf(snapshot, step),
  );
  return withCohorts(on, step.cohorts, (cohort, index) =>
    followUps(
      { cluster: snapshot.facts, node: snapshot.cohorts[index].facts },
      { cluster: on.facts, node: cohort.facts },
      snapshot.takenAt,
    ),
  );
}
