/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  clusterHealthSchema,
  type ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFilter } from './ClusterStore';
import { healthOf, joinedFleet } from './joinedClusters';
import { tables } from './tables';

const MOST_VALUES = 500;

type Kind = Exclude<keyof ClusterValues, 'clusters'>;

interface ValueRow {
  kind: Kind;
  value: string;
  /** PostgreSQL gives text. */
  clusters: number | string;
}

function valuesOf(rows: readonly ValueRow[], kind: Kind) {
  return rows
    .filter(row => row.kind === kind)
    .map(({ value, clusters }) => ({ value, clusters: Number(clusters) }))
    .sort((a, b) => b.clusters - a.clusters || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** Which values there are to narrow down by in the clusters that all filters let through, and how many have them. */
export async function fleetValues(
  database: Knex,
  filters: readonly ClusterFilter[],
  staleBefore: Date,
): Promise<ClusterValues> {
  const visible = joinedFleet(database, filters).select({
    entity_ref: 'clusters.entity_ref',
    lifecycle: 'clusters.lifecycle',
    judged: 'fleet.entity_ref',
    health: healthOf(database, staleBefore),
  });
  const counted = (kind: Kind, column: string) =>
    database('visible')
      .select(database.raw('? as kind', [kind]), { value: column })
      .count({ clusters: 'visible.entity_ref' })
      .whereNotNull(column)
      .groupBy(column);
  const joined = (kind: Kind, table: string, column: string, by: string) =>
    counted(kind, column).join(table, `${table}.entity_ref`, `visible.${by}`);
  const rows: ValueRow[] = await database
    .with('visible', visible)
    .select()
    .from(
      database
        .unionAll([
          counted('health', 'visible.health'),
          counted('lifecycles', 'visible.lifecycle'),
          joined('owners', tables.owners, 'owner_ref', 'entity_ref'),
          joined('systems', tables.systems, 'system_ref', 'entity_ref'),
          joined('tags', tables.tags, 'tag', 'entity_ref'),
          joined('ciliumVersions', tables.versions, 'version', 'judged'),
        ])
        .as('counted'),
    );
  const health = valuesOf(rows, 'health').map(({ value, clusters }) => ({
    value: clusterHealthSchema.parse(value),
    clusters,
  }));
  return {
    clusters: health.reduce((sum, { clusters }) => sum + clusters, 0),
    owners: valuesOf(rows, 'owners'),
    systems: valuesOf(rows, 'systems'),
    tags: valuesOf(rows, 'tags'),
    lifecycles: valuesOf(rows, 'lifecycles'),
    ciliumVersions: valuesOf(rows, 'ciliumVersions'),
    health,
  };
}
