/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createHash } from 'node:crypto';
import type { CheckProgress } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from '../store/clusterRecord';
import { readCounts } from '../store/countsColumn';
import type { Spread } from '../store/historyRow';
import { type HistoryRow, tables, toDate } from '../store/tables';
import { storeDailyChecks } from './checksColumn';
import { dayOf } from './days';

/** What of a row of the history a day is made of. */
export type DailySource = Pick<
  HistoryRow,
  | 'entity_ref'
  | 'cluster_name'
  | 'taken_at'
  | 'rules_version'
  | 'score'
  | 'checks'
  | 'spread'
  | 'counts'
>;

/** A number that is equal for equal names; null where none is known. */
function digestOf(nodesByName: Record<string, number> = {}): number | null {
  const names = Object.keys(nodesByName).filter(name => name !== '');
  if (names.length === 0) {
    return null;
  }
  const hash = createHash('sha256').update(JSON.stringify(names.toSorted()));
  // As much as a column of integers holds
  return hash.digest().readUInt32BE() >>> 1;
}

function checksOf({ checks, counts }: DailySource): string {
  const progress = parseStored<Record<string, CheckProgress>>(checks) ?? {};
  const nodes = readCounts(counts);
  return storeDailyChecks(
    Object.entries(progress).map(([check, far]) => [
      check,
      { progress: far, counts: nodes.get(check) },
    ]),
  );
}

/** The row of a day, of its last report. */
export function dailyOf(source: DailySource) {
  const { entity_ref, cluster_name, rules_version, score, spread } = source;
  const taken_at = toDate(source.taken_at);
  const names = parseStored<Spread>(spread);
  return {
    ...{ entity_ref, cluster_name, taken_at, rules_version, score, spread },
    day: dayOf(taken_at),
    checks: checksOf(source),
    cilium_digest: digestOf(names?.cilium),
    kernels_digest: digestOf(names?.kernels),
  };
}

/** Stores a report as that of its day, unless a later one is there. */
export async function writeDaily(
  transaction: Knex.Transaction,
  source: DailySource,
): Promise<void> {
  const row = dailyOf(source);
  await transaction(tables.daily)
    .insert(row)
    .onConflict(['day', 'entity_ref'])
    .merge()
    .where(`${tables.daily}.taken_at`, '<=', row.taken_at);
}
