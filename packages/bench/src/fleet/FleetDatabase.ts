/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';

/** What Backstage names the database of the plugin. */
const POSTGRES_DATABASE = 'backstage_plugin_cilium-tuning';
const SQLITE_FILE = 'cilium-tuning.sqlite';

const CLUSTERS = 'cilium_tuning_clusters';
const HISTORY = 'cilium_tuning_report_history';

const DAY_MS = 24 * 60 * 60_000;
/** In the ids of rows that were made here. */
const COPIED = '-copy-';

/** The databases that Backstage runs on. */
export type FleetDatabaseKind = 'SQLite' | 'PostgreSQL';

/** A cluster that a backend scans. */
export interface HeldClaim {
  clusterName: string;
  leaseUntil: number;
}

/** What the database of the plugin tells of scans, whichever backend does them. */
export class FleetDatabase {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static open(
    where: { sqliteDir: string } | { host: string; port: number },
  ): FleetDatabase {
    return new FleetDatabase(
      'sqliteDir' in where
        ? knexFactory({
            client: 'better-sqlite3',
            connection: join(where.sqliteDir, SQLITE_FILE),
            useNullAsDefault: true,
          })
        : knexFactory({
            client: 'pg',
            connection: { ...where, database: POSTGRES_DATABASE },
            // It is restarted on purpose
            log: { warn: () => {} },
          }),
    );
  }

  /** When scans began that brought a report, by cluster; milliseconds since 1970. */
  async scansSince(time: Date): Promise<Map<string, number[]>> {
    const rows: { cluster_name: string; taken_at: Date | number }[] =
      await this.#database(HISTORY)
        .where('taken_at', '>', time)
        .orderBy('taken_at')
        .select('cluster_name', 'taken_at');
    const scans = new Map<string, number[]>();
    for (const { cluster_name, taken_at } of rows) {
      scans.set(cluster_name, [
        ...(scans.get(cluster_name) ?? []),
        new Date(taken_at).getTime(),
      ]);
    }
    return scans;
  }

  /** The scans that are under way. */
  async claims(): Promise<HeldClaim[]> {
    const rows: { cluster_name: string; lease_until: Date | number }[] =
      await this.#database(CLUSTERS)
        .where('lease_until', '>', new Date())
        .select('cluster_name', 'lease_until');
    return rows.map(({ cluster_name, lease_until }) => ({
      clusterName: cluster_name,
      leaseUntil: Number(lease_until),
    }));
  }

  /** Lets every cluster be due now. */
  async makeDue(): Promise<void> {
    await this.#database(CLUSTERS).update({ due_at: new Date() });
  }

  /** Lets the clusters be due now whose last scan failed. */
  async makeFailedDue(): Promise<void> {
    await this.#database(CLUSTERS)
      .where('last_scan_outcome', 'failed')
      .update({ due_at: new Date() });
  }

  /** How many reports of each cluster there have been. */
  async reports(): Promise<Map<string, number>> {
    const rows: { cluster_name: string; count: string }[] =
      await this.#database(HISTORY)
        .groupBy('cluster_name')
        .select('cluster_name')
        .count({ count: '*' });
    return new Map(
      rows.map(({ cluster_name, count }) => [cluster_name, Number(count)]),
    );
  }

  /** Milliseconds for which the cluster that has been due for longest waits for its scan to begin. */
  async queueAge(): Promise<number> {
    const row: { due_at: Date | number } | undefined = await this.#database(
      CLUSTERS,
    )
      .where('due_at', '<=', new Date())
      .whereNull('lease_until')
      .orderBy('due_at')
      .first('due_at');
    return row ? Date.now() - new Date(row.due_at).getTime() : 0;
  }

  /** Gives each cluster a history of so many days before its first report, one row a day. */
  async copyHistory(days: number): Promise<void> {
    const isPostgres = this.#database.client.config.client === 'pg';
    const columns = Object.keys(await this.#database(HISTORY).columnInfo());
    const values: Record<string, string> = {
      id: `id || '${COPIED}' || day`,
      taken_at: isPostgres
        ? `taken_at - day * interval '1 day'`
        : `taken_at - day * ${DAY_MS}`,
      condensed: isPostgres ? 'true' : '1',
    };
    await this.#database.raw(
      `INSERT INTO ${HISTORY} (${columns.join(', ')})
       WITH RECURSIVE days(day) AS (
         SELECT 1 UNION ALL SELECT day + 1 FROM days WHERE day < ${days}
       )
       SELECT ${columns.map(name => values[name] ?? name).join(', ')}
       FROM ${HISTORY} CROSS JOIN days`,
    );
    await this.#database.raw(isPostgres ? 'ANALYZE' : 'PRAGMA optimize');
  }

  /** Bytes that the newest report of a cluster takes: as text, and as they are stored. */
  async reportBytes(
    clusterName: string,
  ): Promise<{ text: number; stored: number }> {
    const size =
      this.#database.client.config.client === 'pg'
        ? 'pg_column_size'
        : 'octet_length';
    const row = await this.#database('cilium_tuning_reports')
      .where({ cluster_name: clusterName })
      .first(
        this.#database.raw(
          'octet_length(snapshot) + octet_length(assessment) AS text',
        ),
        this.#database.raw(`${size}(snapshot) + ${size}(assessment) AS stored`),
      );
    return { text: Number(row.text), stored: Number(row.stored) };
  }

  async close(): Promise<void> {
    await this.#database.destroy();
  }
}
