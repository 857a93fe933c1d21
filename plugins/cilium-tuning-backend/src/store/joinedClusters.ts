/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RULES_VERSION,
  type ClusterHealth,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFilter } from './ClusterStore';
import { tables } from './tables';

/** The clusters that ever were, as `clusters`, with their newest report, as `reports`. */
function allClusters(database: Knex) {
  return database({ clusters: tables.clusters }).leftJoin(
    { reports: tables.reports },
    'reports.entity_ref',
    'clusters.entity_ref',
  );
}

/** The same without those that are gone. */
export function joinedClusters(database: Knex) {
  return allClusters(database).whereNull('clusters.gone_since');
}

/**
 * The same with what the report comes to, as `fleet`, narrowed down. What other rules came to, or was made of another report,
 * would not agree with the report, so it is left out.
 *
 * @param gone - with those that are gone, too
 */
export function joinedFleet(
  database: Knex,
  filters: readonly ClusterFilter[],
  gone = false,
) {
  const clusters = gone ? allClusters(database) : joinedClusters(database);
  const query = clusters.leftJoin({ fleet: tables.fleet }, joined =>
    joined
      .on('fleet.entity_ref', 'reports.entity_ref')
      .andOn('fleet.report_id', 'reports.id')
      .andOnVal('fleet.rules_version', RULES_VERSION),
  );
  for (const filter of filters) {
    query.where(builder => filter(builder));
  }
  return query;
}

/** The health of a cluster; a report from before a time is old. */
export function healthOf(database: Knex, staleBefore: Date): Knex.Raw {
  return database.raw(
    `case
      when clusters.binding in ('notRegistered', 'ambiguous', 'pending') then clusters.binding
      when reports.id is null and clusters.binding <> 'matched' then clusters.binding
      when clusters.last_scan_outcome = 'failed'
        and (reports.id is null or clusters.last_scan_finished_at > reports.taken_at) then 'failing'
      when reports.id is null then 'neverScanned'
      when reports.taken_at < ? then 'stale'
      when clusters.last_scan_outcome = 'partial' then 'partial'
      else 'ok'
    end`,
    [staleBefore],
  );
}

/** Narrows to clusters whose health is one of these. */
export function hasHealth(
  database: Knex,
  staleBefore: Date,
  wanted: readonly ClusterHealth[],
): ClusterFilter {
  return query => {
    // A list of none is no SQL
    const places = wanted.map(() => '?').join(', ') || 'null';
    query.whereRaw(`? in (${places})`, [
      healthOf(database, staleBefore),
      ...wanted,
    ]);
  };
}
