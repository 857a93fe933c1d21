/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { tables } from './tables';

async function bytesOnPostgres(database: Knex): Promise<number> {
  // Tables of other plugins may stand beside ours, in other schemas too
  const { rows } = await database.raw(
    `select coalesce(sum(pg_total_relation_size(to_regclass(name))), 0) as bytes
     from unnest(?::text[]) as name`,
    [Object.values(tables)],
  );
  return Number(rows[0].bytes);
}

async function bytesOnSqlite(database: Knex): Promise<number> {
  const [{ page_count }] = await database.raw('PRAGMA page_count');
  const [{ page_size }] = await database.raw('PRAGMA page_size');
  return page_count * page_size;
}

/** How large what is stored has become. */
export async function databaseFigures(
  database: Knex,
): Promise<ServiceHealth['database']> {
  const rowsOf = async (table: string): Promise<number> => {
    const [{ rows }] = await database(table).count({ rows: '*' });
    return Number(rows);
  };
  const isPostgres = database.client.config.client === 'pg';
  const bytes = isPostgres ? bytesOnPostgres : bytesOnSqlite;
  return {
    kind: isPostgres ? 'postgresql' : 'sqlite',
    // Not every role may ask for sizes
    bytes: await bytes(database).catch(() => null),
    rows: {
      reports: await rowsOf(tables.reports),
      history: await rowsOf(tables.history),
      changes: await rowsOf(tables.changes),
    },
  };
}
