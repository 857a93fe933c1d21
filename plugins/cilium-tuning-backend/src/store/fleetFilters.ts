/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterQuery } from 'backstage-plugin-cilium-tuning-common';
import type { ClusterFilter } from './ClusterStore';
import { regressedSince } from './regressedSince';
import { tables } from './tables';

const DAY_MS = 24 * 60 * 60_000;

type Part<K extends keyof ClusterQuery> = (
  wanted: NonNullable<ClusterQuery[K]>,
) => ClusterFilter;

/** Narrows to clusters of which a table has a row with one of the values. */
function within(table: string, column: string) {
  return (values: readonly string[]): ClusterFilter =>
    query => {
      query.whereIn('clusters.entity_ref', owned =>
        owned
          .select('entity_ref')
          .from(table)
          .whereIn(column, [...values]),
      );
    };
}

/** The same for what a report comes to, which does not count where other rules made it. */
function judgedWithin(
  table: string,
  conditions: Record<string, readonly string[]>,
): ClusterFilter {
  return query => {
    query.whereIn('fleet.entity_ref', judged => {
      judged.select('entity_ref').from(table);
      for (const [column, values] of Object.entries(conditions)) {
        judged.whereIn(column, [...values]);
      }
    });
  };
}

const byChecks: Part<'checks'> = checks => query => {
  for (const { check, states } of checks) {
    query.where(inner =>
      judgedWithin(tables.verdicts, { check_id: [check], state: states })(
        inner,
      ),
    );
  }
};

const byScore: Part<'score'> =
  ({ min = 0, max = 100 }) =>
  query => {
    query.whereBetween('fleet.score', [min, max]);
  };

const bySearch: Part<'search'> = search => query => {
  const text = search.trim().toLowerCase();
  const literal = text.replace(/[\\%_]/g, '\\$&');
  query.whereRaw(`clusters.search_text like ? escape '\\'`, [`%${literal}%`]);
};

const byRegression = (days: number, now: Date): ClusterFilter =>
  regressedSince(new Date(now.getTime() - days * DAY_MS));

/** What of a query the database narrows the list down by, apart from health. */
export function fleetFilters(query: ClusterQuery, now: Date): ClusterFilter[] {
  const { entityRefs, owners, systems, tags, lifecycles, checks } = query;
  const { ciliumVersions, score, search, regressedWithinDays } = query;
  const filters: (ClusterFilter | undefined)[] = [
    entityRefs && (all => void all.whereIn('clusters.entity_ref', entityRefs)),
    owners && within(tables.owners, 'owner_ref')(owners),
    systems && within(tables.systems, 'system_ref')(systems),
    tags && within(tables.tags, 'tag')(tags),
    lifecycles && (all => void all.whereIn('clusters.lifecycle', lifecycles)),
    checks && byChecks(checks),
    ciliumVersions &&
      judgedWithin(tables.versions, { version: ciliumVersions }),
    score && byScore(score),
    regressedWithinDays !== undefined
      ? byRegression(regressedWithinDays, now)
      : undefined,
    search?.trim() ? bySearch(search) : undefined,
  ];
  return filters.filter(filter => typeof filter === 'function');
}
