/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { type DbTime, tables, toDate } from '../store/tables';
import { type DailySource, dailyOf } from './dailyRow';
import { dayOf, startOfDay } from './days';

const CHUNK = 50;

interface Behind {
  entityRef: string;
  /** Start of the first day that is there; undefined where none is. */
  before?: Date;
}

/** The entities whose history goes back further than their days do. */
async function findBehind(database: Knex): Promise<Behind[]> {
  const history: { entity_ref: string; oldest: DbTime }[] = await database(
    tables.history,
  )
    .groupBy('entity_ref')
    .select('entity_ref')
    .min({ oldest: 'taken_at' });
  const daily: { entity_ref: string; first: string }[] = await database(
    tables.daily,
  )
    .groupBy('entity_ref')
    .select('entity_ref')
    .min({ first: 'day' });
  const days = new Map(daily.map(row => [row.entity_ref, new Date(row.first)]));
  return history.flatMap(({ entity_ref: entityRef, oldest }) => {
    const before = days.get(entityRef);
    return before && startOfDay(toDate(oldest)) >= before.getTime()
      ? []
      : [{ entityRef, before }];
  });
}

/** Makes the days of an entity, all or none. */
async function makeDays(
  database: Knex,
  { entityRef, before }: Behind,
): Promise<void> {
  const history = database(tables.history).where({ entity_ref: entityRef });
  if (before) {
    history.where('taken_at', '<', before);
  }
  const reports: DailySource[] = await history.orderBy('taken_at');
  const lasts = new Map(
    reports.map(report => [dayOf(toDate(report.taken_at)), report]),
  );
  const rows = [...lasts.values()].map(dailyOf);
  await database.transaction(async transaction => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await transaction(tables.daily)
        .insert(rows.slice(start, start + CHUNK))
        .onConflict(['day', 'entity_ref'])
        .ignore();
    }
  });
}

/** Makes the days of reports that a version stored which kept none. */
export async function renewDaily(
  database: Knex,
  signal: AbortSignal,
): Promise<void> {
  for (const behind of await findBehind(database)) {
    if (signal.aborted) {
      return;
    }
    await makeDays(database, behind);
  }
}
