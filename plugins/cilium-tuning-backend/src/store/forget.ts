/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import type { DirectoryEntry } from './ClusterStore';
import { tables } from './tables';

/** What hangs on the newest report of an entity. */
export const newest = [tables.reports, tables.outbox] as const;

/** What is kept of the reports of an entity. */
export const past = [tables.history, tables.changes, tables.daily] as const;

/** Deletes what tables hold of an entity. */
export async function forget(
  transaction: Knex.Transaction,
  entityRef: string,
  from: readonly string[],
): Promise<void> {
  for (const table of from) {
    await transaction(table).where({ entity_ref: entityRef }).delete();
  }
}

/** Deletes what is kept of an entity from a time in which it was another cluster. */
export async function forgetOthers(
  transaction: Knex.Transaction,
  { entityRef, clusterName }: DirectoryEntry,
): Promise<void> {
  const ofOther = (table: string) =>
    transaction(table)
      .where({ entity_ref: entityRef })
      .whereNot({ cluster_name: clusterName ?? '' })
      .first('entity_ref');
  if ((await ofOther(tables.history)) ?? (await ofOther(tables.daily))) {
    await forget(transaction, entityRef, past);
  }
}
