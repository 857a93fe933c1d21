/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterPage,
  ClusterSummary,
  clusterQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterDetails } from '../compliance/FleetReview';
import type { ReviewedCluster } from '../compliance/reviewCluster';
import type { ScanConfig } from '../config';
import type { Asker } from '../permissions/Callers';
import type { ClusterFilter, FleetRecord } from '../store/ClusterStore';
import type { ListedCluster } from '../store/DatabaseFleetStore';
import { fleetFilters } from '../store/fleetFilters';
import type { FleetOrder, FleetPlace } from '../store/fleetPage';
import { lastScanOf, reportStateOf } from './clusterStatus';
import { cursorOf, placeOf } from './fleetCursor';
import type { ServiceParts } from './ServiceParts';

function figuresOf({ figures }: FleetRecord) {
  const { score = null, potential = null, progress = null } = figures ?? {};
  return {
    ...{ score, potential, progress },
    items: figures?.items ?? null,
    findings: figures?.findings ?? null,
    cilium: figures?.cilium ?? null,
    ciliumVersions: figures?.ciliumVersions ?? [],
    nodes: figures?.nodes ?? null,
  };
}

function summaryOf(
  record: FleetRecord,
  details: ClusterDetails,
  scan: ScanConfig,
  now: Date,
): ClusterSummary {
  const { entityRef, title, lifecycle, owners, tags, binding, health } = record;
  const bound = binding === 'matched' || binding === 'needsUserCredentials';
  return {
    ...{ entityRef, title, lifecycle, owners, tags, binding, health },
    ...(bound && { clusterName: record.clusterName }),
    lastScan: lastScanOf(record),
    report: reportStateOf(record, scan, now),
    ...figuresOf(record),
    ...details,
  };
}

/** The cursors of the pages before and after one, where there are such. */
function cursorsOf(
  { items, more }: { items: readonly ListedCluster[]; more: boolean },
  order: FleetOrder,
  place: FleetPlace | undefined,
): Pick<ClusterPage, 'previousCursor' | 'nextCursor'> {
  const isBackwards = place?.side === 'before';
  const [first] = items;
  const last = items.at(-1);
  const hasPrevious = isBackwards ? more : place !== undefined;
  return {
    ...(first &&
      hasPrevious && {
        previousCursor: cursorOf(order, { ...first, side: 'before' }),
      }),
    ...(last &&
      (isBackwards || more) && {
        nextCursor: cursorOf(order, { ...last, side: 'after' }),
      }),
  };
}

const onlyThese =
  (clusters: readonly ReviewedCluster[]): ClusterFilter =>
  query => {
    const refs = clusters.map(({ facets }) => facets.entityRef);
    query.whereIn('clusters.entity_ref', refs);
  };

/**
 * A page of the clusters whose reports somebody may read; what is counted are only these.
 *
 * @throws as `ClusterAccess.listFilters` does; InputError for a cursor or a policy that is none
 */
export async function listClusters(
  parts: Pick<
    ServiceParts,
    'access' | 'clock' | 'config' | 'fleet' | 'review' | 'trends'
  >,
  asker: Asker,
  query: ReturnType<typeof clusterQuerySchema.parse>,
): Promise<ClusterPage> {
  const { access, clock, config, fleet, review, trends } = parts;
  const visible = await access.listFilters(asker);
  const { sort, order, health, limit } = query;
  const place = placeOf(query.cursor, { sort, order });
  const now = new Date();
  const time = { now: clock.now(), seenAt: now };
  const filters = [...visible, ...fleetFilters(query, now)];
  const reviewed = await review.readIfAsked(filters, query, time);
  const [page, facets, summary] = await Promise.all([
    fleet.query({
      filters: reviewed ? [...filters, onlyThese(reviewed)] : filters,
      ...{ sort, order, health, limit, place, now },
    }),
    query.facets ? fleet.values(visible, now) : undefined,
    query.summary && reviewed
      ? review.summary(reviewed, filters, time)
      : undefined,
  ]);
  const refs = page.items.map(({ entityRef }) => entityRef);
  const detailsOf = await review.details(refs, query, reviewed, time);
  const lines = query.include?.includes('trend')
    ? await trends.small(refs, now)
    : [];
  return {
    items: page.items.map((record, index) => ({
      ...summaryOf(record, detailsOf(record.entityRef), config.scan, now),
      trend: lines[index],
    })),
    totalItems: page.totalItems,
    ...cursorsOf(page, { sort, order }, place),
    ...{ facets, summary },
  };
}
