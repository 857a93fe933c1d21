/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterHealth,
  Trend,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFilter } from '../store/ClusterStore';
import { hasHealth, joinedFleet } from '../store/joinedClusters';
import { tables } from '../store/tables';
import { dailyCheckOf } from './checksColumn';
import { DAY_MS, dayOf, type Sample, samplesEvery, samplesOf } from './days';
import {
  byDay,
  daysBefore,
  foldTrend,
  knownAt,
  type TrendRow,
} from './foldTrend';

/** Points of the small lines beside clusters: one a week, over a quarter. */
const SMALL = { step: 7, count: 14 } as const;

/** What of the past to read. */
export interface TrendOptions {
  days: number;
  /** Tells how this check stood. */
  check?: string;
  /** Only clusters whose health is one of these now. */
  health?: readonly ClusterHealth[];
  /** Clusters that there are no more count for the time in which there were. */
  gone?: boolean;
}

/** How a cluster stood in a few points, oldest first; null where nothing was known. */
export type SmallTrend = { day: string; score: number | null }[];

/** How clusters stood over time. */
export class DatabaseTrendStore {
  readonly #database: Knex;
  readonly #staleAfter: number;
  readonly #window: number;

  constructor(options: {
    database: Knex;
    /** Age from which a report is stale, in milliseconds. */
    staleAfter: number;
  }) {
    this.#database = options.database;
    this.#staleAfter = options.staleAfter;
    // Of a day there is one report, whenever in it that was taken
    this.#window = Math.max(options.staleAfter, DAY_MS);
  }

  /** How the clusters stood that all filters let through. */
  async read(
    filters: readonly ClusterFilter[],
    options: TrendOptions,
    now: Date,
  ): Promise<Trend> {
    const { days, check, health, gone = false } = options;
    const { step, samples } = samplesOf(days, now);
    const wanted = health
      ? [...filters, this.#hasHealth(health, now)]
      : filters;
    const query = this.#daily(samples, wanted, gone);
    if (await this.#isOne(wanted, gone)) {
      query.select('daily.spread');
    }
    const rows: TrendRow[] = await (check === undefined
      ? query
      : query.select({
          cell: dailyCheckOf(this.#database, 'daily.checks', check),
        }));
    const withCheck = check !== undefined;
    return {
      step,
      ...foldTrend(rows, samples, { window: this.#window, withCheck }),
    };
  }

  /** How some clusters stood in the last quarter, in the order of their refs. */
  async small(entityRefs: readonly string[], now: Date): Promise<SmallTrend[]> {
    const { step, count } = SMALL;
    const samples = samplesEvery(step, count, now);
    const wanted: ClusterFilter = query =>
      void query.whereIn('clusters.entity_ref', [...entityRefs]);
    const rows: TrendRow[] = await this.#daily(samples, [wanted], false);
    const rowsOf = byDay(rows);
    const points = samples.map(sample => ({
      day: sample.day,
      known: knownAt(sample, this.#window, rowsOf),
    }));
    return entityRefs.map(ref =>
      points.map(({ day, known }) => ({
        day,
        score: known.get(ref)?.score ?? null,
      })),
    );
  }

  /** Whether it is one cluster at most, of which then is named what changed. */
  async #isOne(
    filters: readonly ClusterFilter[],
    gone: boolean,
  ): Promise<boolean> {
    const [{ total }] = await joinedFleet(this.#database, filters, gone).count({
      total: 'clusters.entity_ref',
    });
    return Number(total) <= 1;
  }

  #hasHealth(health: readonly ClusterHealth[], now: Date): ClusterFilter {
    const staleBefore = new Date(now.getTime() - this.#staleAfter);
    return hasHealth(this.#database, staleBefore, health);
  }

  /** When reports were taken, where the day alone does not tell whether they count. Dates are most of what reading costs. */
  #takenAt(samples: readonly Sample[]): Record<string, Knex.Raw> {
    const { until = 0 } = samples.at(-1) ?? {};
    const first = this.#window > DAY_MS ? '' : dayOf(until - this.#window);
    return {
      taken_at: this.#database.raw(
        'case when daily.day >= ? then daily.taken_at end',
        [first],
      ),
    };
  }

  /** The days that count at some points, of what the clusters were matched to when they were last seen. */
  #daily(
    samples: readonly Sample[],
    filters: readonly ClusterFilter[],
    gone: boolean,
  ) {
    const days = samples.flatMap(sample => daysBefore(sample, this.#window));
    const wanted = joinedFleet(this.#database, filters, gone)
      .where('clusters.binding', 'matched')
      .select('clusters.entity_ref', 'clusters.cluster_name');
    return this.#database({ daily: tables.daily })
      .join(wanted.as('wanted'), joined =>
        joined
          .on('wanted.entity_ref', 'daily.entity_ref')
          .andOn('wanted.cluster_name', 'daily.cluster_name'),
      )
      .whereIn('daily.day', [...new Set(days)])
      .select(
        'daily.entity_ref',
        'daily.day',
        'daily.score',
        'daily.rules_version',
        'daily.cilium_digest',
        'daily.kernels_digest',
        this.#takenAt(samples),
      );
  }
}
