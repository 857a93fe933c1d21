/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { type ClusterRow, tables, toOptionalDate } from './tables';

/**
 * An entity may be missing for a while, as when its location cannot be read or the catalog is being rebuilt; after this its
 * reports go, and what was kept of files. Until then nobody sees them. What the history holds of it stays for its own time: the
 * past of a fleet does not change with a cluster that leaves it.
 */
const KEEP_GONE_MS = 7 * 24 * 60 * 60_000;

const CHUNK = 100;

/** What is of no use once an entity is gone for good. */
const current = [
  tables.reports,
  tables.outbox,
  tables.userScans,
  tables.offlineReports,
] as const;

/** Takes entities that the catalog no longer has off everything that is shown of the present. */
export async function markGone(
  transaction: Knex.Transaction,
  gone: readonly Pick<ClusterRow, 'entity_ref' | 'gone_since'>[],
  now: Date,
): Promise<void> {
  const deadline = now.getTime() - KEEP_GONE_MS;
  const forGood: string[] = [];
  for (const { entity_ref, gone_since } of gone) {
    const since = toOptionalDate(gone_since);
    if (since === undefined) {
      await transaction(tables.clusters).where({ entity_ref }).update({
        gone_since: now,
        due_at: null,
        requested_at: null,
        lease_holder: null,
        lease_until: null,
      });
    } else if (since.getTime() < deadline) {
      forGood.push(entity_ref);
    }
  }
  for (let start = 0; start < forGood.length; start += CHUNK) {
    const refs = forGood.slice(start, start + CHUNK);
    for (const table of current) {
      await transaction(table).whereIn('entity_ref', refs).delete();
    }
    await transaction(tables.clusters)
      .whereIn('entity_ref', refs)
      .whereNotNull('last_scan_finished_at')
      .update({
        last_scan_finished_at: null,
        last_scan_outcome: null,
        last_scan_problem: null,
        failures: 0,
      });
  }
}

/** Deletes entities that are gone for good, and of which the history has nothing any more. */
export async function forgetGone(database: Knex, now: Date): Promise<void> {
  const kept = (table: string) =>
    database({ kept: table })
      .whereRaw('?? = ??', ['kept.entity_ref', `${tables.clusters}.entity_ref`])
      .select('kept.entity_ref');
  await database(tables.clusters)
    .where('gone_since', '<', new Date(now.getTime() - KEEP_GONE_MS))
    .whereNotExists(kept(tables.history))
    .whereNotExists(kept(tables.daily))
    .delete();
}
