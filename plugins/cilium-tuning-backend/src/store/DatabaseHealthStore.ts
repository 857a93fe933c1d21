/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RULES_VERSION,
  type Reason,
  type ServiceHealth,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import type { ClusterFilter } from './ClusterStore';
import { databaseFigures } from './databaseFigures';
import { readSourceStates } from './sourceStatesColumn';
import { type DbTime, tables, toOptionalDate } from './tables';

/** Names that are given of the clusters that fail for one reason. */
const MOST_NAMES = 20;

type States = Record<SourceState['state'], number>;

interface ScanRow {
  entity_ref: string;
  lease_replica: string | null;
  started_at: DbTime | null;
}

const secondsSince = (time: Date, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - time.getTime()) / 1000));

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

/** How many clusters wait and are scanned, and for how long the first of them has waited. */
export interface QueueFigures {
  waiting: number;
  oldestSeconds: number | null;
  running: number;
}

/** What the database tells of how the service is doing. */
export class DatabaseHealthStore {
  readonly #database: Knex;
  readonly #version: string;

  constructor(options: {
    database: Knex;
    /** Of this package. */
    version: string;
  }) {
    this.#database = options.database;
    this.#version = options.version;
  }

  /** Figures of the queue, cheap enough to be asked for every few seconds. */
  async queue(now: Date): Promise<QueueFigures> {
    const [waiting] = await this.#matched()
      .where('due_at', '<=', now)
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', now),
      )
      .count({ clusters: '*' })
      .min({ first: 'due_at' });
    const [running] = await this.#matched()
      .where('lease_until', '>', now)
      .count({ clusters: '*' });
    const first = toOptionalDate(waiting.first);
    return {
      waiting: Number(waiting.clusters),
      oldestSeconds: first ? secondsSince(first, now) : null,
      running: Number(running.clusters),
    };
  }

  /**
   * @param nameable - narrows clusters to those that may be named; undefined when none may
   */
  async get(
    nameable: readonly ClusterFilter[] | undefined,
    now: Date,
  ): Promise<ServiceHealth> {
    const { waiting, oldestSeconds } = await this.queue(now);
    const names = await this.#namesAmong(nameable);
    return {
      version: this.#version,
      rulesVersion: RULES_VERSION,
      checkedAt: now.toISOString(),
      clusters: await this.#clusters(),
      queue: { waiting, oldestSeconds },
      running: await this.#running(names, now),
      lastSuccessAt: await this.#lastSuccessAt(),
      failing: await this.#failing(names),
      sources: await this.#sources(),
      outbox: await this.#outbox(now),
      database: await databaseFigures(this.#database),
    };
  }

  #known() {
    return this.#database(tables.clusters).whereNull('gone_since');
  }

  #matched() {
    return this.#known().where('binding', 'matched');
  }

  async #namesAmong(
    nameable: readonly ClusterFilter[] | undefined,
  ): Promise<ReadonlySet<string>> {
    if (!nameable) {
      return new Set();
    }
    const query = this.#database({ clusters: tables.clusters })
      .whereNull('clusters.gone_since')
      // Nobody else is named
      .where(shown =>
        shown
          .where('clusters.last_scan_outcome', 'failed')
          .orWhereNotNull('clusters.lease_holder'),
      )
      .select('clusters.entity_ref');
    for (const filter of nameable) {
      query.where(builder => filter(builder));
    }
    const rows: { entity_ref: string }[] = await query;
    return new Set(rows.map(({ entity_ref }) => entity_ref));
  }

  async #clusters(): Promise<ServiceHealth['clusters']> {
    const number = async (query: Knex.QueryBuilder) => {
      const [{ rows }] = await query.count({ rows: '*' });
      return Number(rows);
    };
    return {
      known: await number(this.#known()),
      matched: await number(this.#matched()),
      scheduled: await number(this.#matched().where('scheduled', true)),
      reported: await number(
        this.#matched().whereIn('entity_ref', reported =>
          reported.select('entity_ref').from(tables.reports),
        ),
      ),
    };
  }

  async #running(
    names: ReadonlySet<string>,
    now: Date,
  ): Promise<ServiceHealth['running']> {
    const rows: ScanRow[] = await this.#matched()
      .where('lease_until', '>', now)
      .orderBy('lease_replica')
      .select('entity_ref', 'lease_replica', 'started_at');
    return groupsOf(rows, row => row.lease_replica ?? '').map(
      ([replica, scans]) => ({
        replica,
        scans: scans.length,
        longestSeconds: Math.max(
          ...scans.map(({ started_at }) =>
            secondsSince(toOptionalDate(started_at) ?? now, now),
          ),
        ),
        entityRefs: scans
          .map(({ entity_ref }) => entity_ref)
          .filter(ref => names.has(ref)),
      }),
    );
  }

  async #lastSuccessAt(): Promise<string | null> {
    const [{ last }] = await this.#matched()
      .whereIn('last_scan_outcome', ['complete', 'partial'])
      .max({ last: 'last_scan_finished_at' });
    return toOptionalDate(last)?.toISOString() ?? null;
  }

  async #failing(
    names: ReadonlySet<string>,
  ): Promise<ServiceHealth['failing']> {
    const rows: { entity_ref: string; last_scan_problem: string | null }[] =
      await this.#matched()
        .where('last_scan_outcome', 'failed')
        .orderBy('entity_ref')
        .select('entity_ref', 'last_scan_problem');
    const clusters = rows.map(({ entity_ref, last_scan_problem }) => ({
      entityRef: entity_ref,
      problem: parseStored<Reason>(last_scan_problem) ?? {
        code: 'scan.failed',
      },
    }));
    return groupsOf(clusters, ({ problem }) => problem.code)
      .map(([reason, alike]) => {
        const named = alike.filter(({ entityRef }) => names.has(entityRef));
        const example = named.at(0)?.problem;
        return {
          ...{ reason, clusters: alike.length },
          entityRefs: named
            .slice(0, MOST_NAMES)
            .map(({ entityRef }) => entityRef),
          // It speaks of that cluster
          ...(example && { example }),
        };
      })
      .sort((one, other) => other.clusters - one.clusters);
  }

  async #sources(): Promise<ServiceHealth['sources']> {
    const rows: { source_states: string | null }[] = await this.#database({
      reports: tables.reports,
    })
      .whereIn(
        'reports.entity_ref',
        this.#matched().select<string[]>('entity_ref'),
      )
      .select('reports.source_states');
    const bySource = new Map<string, States>();
    for (const { source_states } of rows) {
      for (const { source, state } of readSourceStates(source_states)) {
        const counts = bySource.get(source) ?? {
          ...{ ok: 0, partial: 0, unavailable: 0, notSetUp: 0 },
        };
        counts[state] += 1;
        bySource.set(source, counts);
      }
    }
    return [...bySource].map(([source, counts]) => ({ source, ...counts }));
  }

  async #outbox(now: Date): Promise<ServiceHealth['outbox']> {
    const [{ rows, first }] = await this.#database(tables.outbox)
      .count({ rows: '*' })
      .min({ first: 'created_at' });
    const oldest = toOptionalDate(first);
    return {
      waiting: Number(rows),
      oldestSeconds: oldest ? secondsSince(oldest, now) : null,
    };
  }
}
