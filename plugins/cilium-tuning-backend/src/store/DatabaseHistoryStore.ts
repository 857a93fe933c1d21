/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { History } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { DAY_MS, dayOf, startOfDay } from '../trend/days';
import { toLogEntry } from './changes';
import { toPoint } from './historyRow';
import { forgetGone } from './markGone';
import {
  type ChangesRow,
  type ClusterRow,
  type HistoryRow,
  tables,
  toDate,
} from './tables';

/** Changes that one answer tells. */
const LOG_LIMIT = 200;
const CHUNK = 500;

const isKnown = <T>(value: T | undefined): value is T => value !== undefined;

/** What is kept of the reports of clusters, for as long as it is kept. */
export class DatabaseHistoryStore {
  readonly #database: Knex;
  readonly #keepDetail: number;
  readonly #keepDaily: number;

  constructor(options: {
    database: Knex;
    /** Milliseconds for which every report is kept. */
    keepDetail: number;
    /** Milliseconds for which one report a day is kept. */
    keepDaily: number;
  }) {
    this.#database = options.database;
    this.#keepDetail = options.keepDetail;
    this.#keepDaily = options.keepDaily;
  }

  /**
   * How a cluster entity stood since a time; undefined for one that is matched to no cluster.
   *
   * @param check - tells how this check stood too
   */
  async get(
    entityRef: string,
    since: Date,
    check?: string,
  ): Promise<History | undefined> {
    const cluster: Pick<ClusterRow, 'cluster_name'> | undefined =
      await this.#database(tables.clusters)
        .where({ entity_ref: entityRef, binding: 'matched' })
        .whereNull('gone_since')
        .first('cluster_name');
    if (!cluster) {
      return undefined;
    }
    const points: HistoryRow[] = await this.#database(tables.history)
      .where({ entity_ref: entityRef, cluster_name: cluster.cluster_name })
      .where('taken_at', '>=', since)
      .orderBy('taken_at')
      .select(
        ...['taken_at', 'rules_version', 'score', 'potential', 'progress'],
        ...['nodes', 'spread', ...(check === undefined ? [] : ['counts'])],
      );
    const log: ChangesRow[] = await this.#database(tables.changes)
      .where({ entity_ref: entityRef })
      .where('taken_at', '>=', since)
      .orderBy('taken_at', 'desc')
      .limit(LOG_LIMIT);
    return {
      points: points.map(row => toPoint(row, check)).filter(isKnown),
      log: log.map(toLogEntry).filter(isKnown),
    };
  }

  /**
   * Deletes what has been kept for long enough, and entities that are gone with the last that is kept of them. Of days past the
   * time of full detail the last report stays.
   */
  async clean(now: Date): Promise<void> {
    const oldest = new Date(now.getTime() - this.#keepDaily);
    for (const table of [tables.history, tables.changes]) {
      await this.#database(table).where('taken_at', '<', oldest).delete();
    }
    await this.#database(tables.daily)
      .where('day', '<', dayOf(oldest))
      .delete();
    await forgetGone(this.#database, now);
    // Whole days only, so that the last report of a day is known
    const end = startOfDay(now.getTime() - this.#keepDetail);
    let day = await this.#oldestDetailed(end);
    while (day !== undefined) {
      await this.#condense(new Date(day), new Date(day + DAY_MS));
      day = await this.#oldestDetailed(end);
    }
  }

  #detailed() {
    return this.#database<HistoryRow>(tables.history).where('condensed', false);
  }

  /** The start of the first day with rows to condense before a time, in milliseconds. */
  async #oldestDetailed(end: number): Promise<number | undefined> {
    const row = await this.#detailed()
      .where('taken_at', '<', new Date(end))
      .orderBy('taken_at')
      .first('taken_at');
    return row && startOfDay(toDate(row.taken_at));
  }

  async #condense(start: Date, end: Date): Promise<void> {
    const rows = await this.#detailed()
      .where('taken_at', '>=', start)
      .where('taken_at', '<', end)
      .orderBy('taken_at')
      .select('id', 'entity_ref');
    const last = new Map(rows.map(({ id, entity_ref }) => [entity_ref, id]));
    const kept = new Set(last.values());
    const surplus = rows.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    await this.#database.transaction(async transaction => {
      for (let at = 0; at < surplus.length; at += CHUNK) {
        await transaction(tables.history)
          .whereIn('id', surplus.slice(at, at + CHUNK))
          .delete();
      }
      const ids = [...kept];
      for (let at = 0; at < ids.length; at += CHUNK) {
        await transaction(tables.history)
          .whereIn('id', ids.slice(at, at + CHUNK))
          .update({ condensed: true });
      }
    });
  }
}
