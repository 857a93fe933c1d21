/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterHealth,
  ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { type JoinedRow, toRecord } from './clusterRecord';
import type { ClusterFilter, FleetRecord } from './ClusterStore';
import { fleetDetails } from './fleetDetails';
import {
  type FleetOrder,
  type FleetPlace,
  pageOf,
  sortColumn,
} from './fleetPage';
import { fleetValues } from './fleetValues';
import { hasHealth, healthOf, joinedFleet } from './joinedClusters';
import { type KernelCount, readKernels } from './readKernels';
import { regressedSince } from './regressedSince';
import { toDate } from './tables';

type ListedRow = JoinedRow & {
  health: ClusterHealth;
  sort_value: string | number | Date | null;
};

function placeValue(
  value: ListedRow['sort_value'],
  isTime: boolean,
): FleetPlace['value'] {
  return value === null || (!isTime && !(value instanceof Date))
    ? value
    : toDate(value).toISOString();
}

/** Which clusters to list. */
export interface FleetQuery extends Partial<FleetOrder> {
  filters: readonly ClusterFilter[];
  health?: readonly ClusterHealth[];
  limit: number;
  place?: FleetPlace;
  now?: Date;
}

/** A cluster in the list, and the place there that it has. */
export type ListedCluster = FleetRecord & Omit<FleetPlace, 'side'>;

/** The clusters of all entities, for lists of them. */
export class DatabaseFleetStore {
  readonly #database: Knex;
  readonly #staleAfter: number;

  constructor(options: { database: Knex; staleAfter: number }) {
    this.#database = options.database;
    this.#staleAfter = options.staleAfter;
  }

  /** A page of the clusters that all filters let through. */
  async query(query: FleetQuery): Promise<{
    items: ListedCluster[];
    totalItems: number;
    /** Whether there are more on the side that was read to. */
    more: boolean;
  }> {
    const { limit, place, sort = 'name', order = 'ascending' } = query;
    const { now = new Date() } = query;
    const staleBefore = this.#staleBefore(now);
    const filters = query.health
      ? [...query.filters, hasHealth(this.#database, staleBefore, query.health)]
      : query.filters;
    const page = joinedFleet(this.#database, filters)
      .select('clusters.*', {
        report_id: 'reports.id',
        report_taken_at: 'reports.taken_at',
        health: healthOf(this.#database, staleBefore),
        sort_value: sortColumn({ sort, order }),
      })
      .limit(limit + 1);
    pageOf(page, { sort, order }, place);
    const [rows, [{ total }]] = await Promise.all([
      page.then((found: ListedRow[]) => found),
      joinedFleet(this.#database, filters).count({
        total: 'clusters.entity_ref',
      }),
    ]);
    const shown = rows.slice(0, limit);
    const ordered = place?.side === 'before' ? shown.toReversed() : shown;
    return {
      items: await this.#complete(ordered, sort === 'age', now),
      totalItems: Number(total),
      more: rows.length > limit,
    };
  }

  /** Which values there are to narrow down by, in the clusters that all filters let through. */
  async values(
    filters: readonly ClusterFilter[],
    now = new Date(),
  ): Promise<ClusterValues> {
    return fleetValues(this.#database, filters, this.#staleBefore(now));
  }

  /** The clusters that all filters let through on which an item regressed since a time, by their entity refs. */
  async regressed(
    filters: readonly ClusterFilter[],
    since: Date,
  ): Promise<Set<string>> {
    const refs: string[] = await joinedFleet(this.#database, [
      ...filters,
      regressedSince(since),
    ]).pluck('clusters.entity_ref');
    return new Set(refs);
  }

  /** The kernels of clusters, by their entity refs. */
  async kernels(
    entityRefs: readonly string[],
  ): Promise<Map<string, KernelCount[]>> {
    return readKernels(this.#database, entityRefs);
  }

  #staleBefore(now: Date): Date {
    return new Date(now.getTime() - this.#staleAfter);
  }

  async #complete(
    rows: readonly ListedRow[],
    isTime: boolean,
    now: Date,
  ): Promise<ListedCluster[]> {
    const details = await fleetDetails(this.#database, rows);
    return rows.map((row, index) => ({
      ...toRecord(row, now),
      ...details[index],
      title: row.title ?? undefined,
      lifecycle: row.lifecycle ?? undefined,
      health: row.health,
      value: placeValue(row.sort_value, isTime),
    }));
  }
}
