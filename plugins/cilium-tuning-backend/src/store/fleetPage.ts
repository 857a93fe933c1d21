/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSort } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';

/** How a list is ordered. */
export interface FleetOrder {
  sort: ClusterSort;
  order: 'ascending' | 'descending';
}

/** A place in an ordered list: a cluster that it is at, with what that is ordered by. */
export interface FleetPlace {
  side: 'after' | 'before';
  /** ISO 8601 for `age`; null for what has nothing to be ordered by. */
  value: string | number | null;
  entityRef: string;
}

const columns: Record<ClusterSort, string> = {
  name: 'clusters.sort_name',
  score: 'fleet.score',
  progress: 'fleet.done_permille',
  age: 'reports.taken_at',
};

/** The column that a list is ordered by, and whether it goes down in it. */
function columnOf({ sort, order }: FleetOrder) {
  // What was read last is the youngest
  const isDown = (order === 'descending') !== (sort === 'age');
  return { column: columns[sort], isDown };
}

/** The column that a list is ordered by. */
export const sortColumn = ({ sort }: FleetOrder): string => columns[sort];

function beyond(
  query: Knex.QueryBuilder,
  { column, isDown }: ReturnType<typeof columnOf>,
  { side, value, entityRef }: FleetPlace,
  isTime: boolean,
): void {
  const isAfter = side === 'after';
  const refSide = isAfter ? '>' : '<';
  if (value === null) {
    // Here are those that come last
    query.where(last =>
      last.whereNull(column).where('clusters.entity_ref', refSide, entityRef),
    );
    if (!isAfter) {
      query.orWhereNotNull(column);
    }
    return;
  }
  const bound = isTime ? new Date(value) : value;
  query.where(column, isAfter === isDown ? '<' : '>', bound);
  query.orWhere(same =>
    same.where(column, bound).where('clusters.entity_ref', refSide, entityRef),
  );
  if (isAfter) {
    query.orWhereNull(column);
  }
}

/**
 * Orders a query and lets it begin at a place. A list that is read backwards, from before a place, comes in the opposite order.
 * What has nothing to be ordered by comes last; clusters that are equal come by their entity ref.
 */
export function pageOf(
  query: Knex.QueryBuilder,
  order: FleetOrder,
  place: FleetPlace | undefined,
): void {
  const target = columnOf(order);
  const forwards = place?.side !== 'before';
  if (place) {
    query.where(inner => beyond(inner, target, place, order.sort === 'age'));
  }
  query
    .orderByRaw(`(?? is null) ${forwards ? 'asc' : 'desc'}`, [target.column])
    .orderBy(target.column, target.isDown === forwards ? 'desc' : 'asc')
    .orderBy('clusters.entity_ref', forwards ? 'asc' : 'desc');
}
