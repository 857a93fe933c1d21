/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  clusterQuerySchema,
  type ClusterPage,
  type ClusterSummary,
  type UnregisteredClusters,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { describeUnregistered } from '../clusters/unregistered';
import type { ScanConfig } from '../config';
import type { FleetRecord } from '../store/ClusterStore';
import type { ListedCluster } from '../store/DatabaseFleetStore';
import { fleetFilters } from '../store/fleetFilters';
import type { FleetOrder, FleetPlace } from '../store/fleetPage';
import { lastScanOf, reportStateOf } from './clusterStatus';
import { expressPath } from './expressPath';
import { cursorOf, placeOf } from './fleetCursor';
import type { RouteDependencies } from './RouteDependencies';

const MOST_UNREGISTERED = 1000;

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

/** The list of clusters, and of those that are in none. */
export function addFleetRoutes(
  router: Router,
  { access, clusters, config, fleet }: RouteDependencies,
): void {
  router.post(expressPath(apiPaths.clusters), async (request, response) => {
    const visible = await access.listFilters(request);
    const query = clusterQuerySchema.parse(request.body);
    const { sort, order, health, limit } = query;
    const place = placeOf(query.cursor, { sort, order });
    const now = new Date();
    const [page, facets] = await Promise.all([
      fleet.query({
        filters: [...visible, ...fleetFilters(query)],
        ...{ sort, order, health, limit, place, now },
      }),
      query.facets ? fleet.values(visible, now) : undefined,
    ]);
    const answer: ClusterPage = {
      items: page.items.map(record => summaryOf(record, config.scan, now)),
      totalItems: page.totalItems,
      ...cursorsOf(page, { sort, order }, place),
      facets,
    };
    response.json(answer);
  });

  router.get(expressPath(apiPaths.unregistered), async (request, response) => {
    await access.requireUnregistered(request);
    const { items, totalItems } = await clusters.unregistered(
      MOST_UNREGISTERED,
    );
    const answer: UnregisteredClusters = {
      items: items.map(cluster =>
        describeUnregistered(cluster, config.clusters),
      ),
      totalItems,
    };
    response.json(answer);
  });
}
