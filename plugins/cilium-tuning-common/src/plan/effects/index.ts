/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactSet } from '../../snapshot/evidence';
import { FactReader } from '../../snapshot/factReader';
import type { Snapshot } from '../../snapshot/snapshot';
import type { PlanStep } from '../types';
import { followUps } from './followUps';
import { type Facts, withCohorts } from './simulated';
import { told } from './told';
import { turnedOn } from './turnedOn';

export { type Facts, withCohorts } from './simulated';
export { settingFacts } from './told';
export { fullReplacement } from './turnedOn';

/** What holds on a node once an item is on; nothing for one that nothing turns on. */
const factsOnceOn = (check: string): ((facts: FactReader) => Facts) =>
  Object.hasOwn(turnedOn, check) ? turnedOn[check] : () => ({});

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
  const facts = factsOnceOn(check);
  return withCohorts(snapshot, cohorts, cohort =>
    facts(new FactReader(snapshot.facts, cohort.facts)),
  );
}

const takesAway = ['keepKubeProxyAway', 'removeKubeProxy'];

/** Where a step for kube-proxy replacement takes none away, the one that serves services so far runs on beside the agent. */
function besideKubeProxy(snapshot: Snapshot, step: PlanStep): Snapshot {
  const { checks, stages, cohorts } = step;
  const goes = stages.some(({ operations }) =>
    operations.some(operation => takesAway.includes(operation.do)),
  );
  return goes || checks[0] !== 'kube-proxy-replacement'
    ? snapshot
    : withCohorts(snapshot, cohorts, () => ({ kubeProxy: 'running' }));
}

/** Of facts that hold then, those of which a scan could tell: what is not seen today is not seen then either. */
function visible(facts: Facts, cluster: FactSet, node: FactSet): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([fact]) =>
        fact.startsWith('config:') ||
        Object.hasOwn(node, fact) ||
        Object.hasOwn(cluster, fact),
    ),
  );
}

/**
 * Cohorts on which a step turns its item on. Of one that tells all agents, those on which it promises it: on others there is
 * nothing to be seen but what they are told.
 */
function targetsOf({ checks, promises, cohorts, stages }: PlanStep) {
  const tellsAll = stages.some(({ operations }) =>
    operations.some(operation => operation.do === 'setValues'),
  );
  const promised = promises.find(({ check }) => check === checks[0]);
  return (tellsAll ? promised?.cohorts : undefined) ?? cohorts;
}

/**
 * The snapshot that a scan would bring once a step is done. Steps that change nothing leave it as it is.
 *
 * @param options - `targets`: cohorts on which its item is turned on, where that is known
 * @public
 */
export function afterStep(
  snapshot: Snapshot,
  step: PlanStep,
  options: { targets?: readonly number[] } = {},
): Snapshot {
  if (step.kind !== 'change') {
    return snapshot;
  }
  const targets = options.targets ?? targetsOf(step);
  const anew = told(snapshot, step);
  const facts = factsOnceOn(step.checks[0]);
  const on = besideKubeProxy(
    withCohorts(anew, targets, cohort =>
      visible(
        facts(new FactReader(anew.facts, cohort.facts)),
        anew.facts,
        cohort.facts,
      ),
    ),
    step,
  );
  return withCohorts(on, step.cohorts, (cohort, index) =>
    visible(
      followUps(
        { cluster: snapshot.facts, node: snapshot.cohorts[index].facts },
        { cluster: on.facts, node: cohort.facts },
        snapshot.takenAt,
      ),
      on.facts,
      cohort.facts,
    ),
  );
}
