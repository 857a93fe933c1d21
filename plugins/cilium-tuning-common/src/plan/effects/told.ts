/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import { mayConfigMapWin } from '../../cilium/nodeConfigOrder';
import type { FactName } from '../../snapshot/facts';
import { FactReader } from '../../snapshot/factReader';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Operation, PlanStep, Setting } from '../types';
import { type Facts, withCohorts, withFacts } from './simulated';

const isKey = (fact: string): fact is `config:${ConfigKey}` =>
  fact.startsWith('config:');

/** Settings as facts, of those that are set to something. */
export function settingFacts(settings: readonly Setting[]): Facts {
  return Object.fromEntries(
    settings.flatMap(({ key, value }) =>
      value === null ? [] : [[`config:${key}` as FactName, value]],
    ),
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

/** What a scan finds where it is not sure what an agent was told. */
const nothingSure: Facts = {
  nodeOptions: 'uncertain',
  configLoaded: 'unknown',
};

/**
 * What an agent is told where the ConfigMap changes: what it reports of its own options follows, unless something of its node
 * says otherwise. Of two that contradict each other it is not always sure which wins, so nothing is known of its options then.
 */
function toldAnew(
  changes: Facts,
  facts: Snapshot['cohorts'][number]['facts'],
  version: string | undefined,
): Facts {
  const anew: Record<string, unknown> = {};
  for (const [fact, value] of Object.entries(changes)) {
    const own = isKey(fact) ? facts[fact] : undefined;
    if (!isKey(fact) || !own) {
      continue;
    }
    const key = fact.slice('config:'.length) as ConfigKey;
    const next = own.reported ? facts[`next:${key}`]?.value : own.value;
    anew[fact] = next ?? value;
    if (next !== undefined && next !== value && mayConfigMapWin(version)) {
      Object.assign(anew, nothingSure);
    }
  }
  return anew;
}

/** What agents are told after a step, before anything follows from it. */
export function told(
  snapshot: Snapshot,
  step: Pick<PlanStep, 'stages' | 'cohorts'>,
): Snapshot {
  const { everywhere, labelled } = settingsOf(
    step.stages.flatMap(({ operations }) => operations),
  );
  const changes = settingFacts(everywhere);
  const changed = {
    ...snapshot,
    facts: withFacts(snapshot.facts, changes, snapshot.takenAt),
  };
  return withCohorts(changed, step.cohorts, ({ facts }) => ({
    ...toldAnew(
      changes,
      facts,
      new FactReader(snapshot.facts, facts).get('ciliumVersion'),
    ),
    ...settingFacts(labelled),
  }));
}
