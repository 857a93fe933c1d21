/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type {
  Assessment,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { writeDaily } from '../trend/dailyRow';
import { differenceTo, lapsedOf, writeChanges } from './changes';
import { writeFleet } from './fleetRow';
import { historyOf } from './historyRow';
import { changesEventOf, writeOutbox } from './outboxRows';
import { pack } from './packed';
import { storeSourceStates } from './sourceStatesColumn';
import { tables } from './tables';

/** Stores a scan as the newest report of an entity, and what is kept of it for trends. */
export async function writeReport(
  transaction: Knex.Transaction,
  entityRef: string,
  snapshot: Snapshot,
  assessment: Assessment,
): Promise<void> {
  const { score, progress, rulesVersion } = assessment;
  const shared = {
    id: randomUUID(),
    entity_ref: entityRef,
    cluster_name: snapshot.clusterName,
    taken_at: new Date(snapshot.takenAt),
    rules_version: rulesVersion,
  };
  const after = { snapshot, assessment };
  const difference = await differenceTo(transaction, shared, after);
  await writeChanges(transaction, shared, difference.changes);
  await transaction(tables.reports)
    .insert({
      ...shared,
      snapshot: pack(snapshot),
      assessment: pack(assessment),
      // The version before reads it, which may run beside this one and after it
      summary: JSON.stringify({ score, progress }),
      lapsed: lapsedOf(difference.before, after),
      source_states: storeSourceStates(snapshot.sources),
    })
    .onConflict('entity_ref')
    .merge();
  await writeFleet(transaction, shared, after);
  const history = { ...shared, ...historyOf(snapshot, assessment) };
  await transaction(tables.history).insert(history);
  await writeDaily(transaction, history);
  await writeOutbox(
    transaction,
    shared,
    changesEventOf(shared, difference, after),
  );
}
