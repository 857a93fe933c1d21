/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  clusterQuerySchema,
  type ClusterPage,
  type ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import type { ClusterFilter, ClusterRecord } from '../store/ClusterStore';
import { clusterStatus, reportStateOf } from './clusterStatus';
import { afterOf, cursorAfter } from './cursor';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import type { RouteDependencies } from './RouteDependencies';

function summaryOf(
  record: ClusterRecord,
  { scan }: RouteDependencies['config'],
  now: Date,
): ClusterSummary {
  const { score = null, progress = null } = record.report?.summary ?? {};
  return {
    entityRef: record.entityRef,
    binding: record.binding,
    score,
    progress,
    report: reportStateOf(record, scan, now),
  };
}

/** The list of clusters, and how one of them stands. */
export function addClusterRoutes(
  router: Router,
  { access, clusters, config, directory }: RouteDependencies,
): void {
  router.post(expressPath(apiPaths.clusters), async (request, response) => {
    const filters = await access.listFilters(request);
    const { entityRefs, limit, cursor } = clusterQuerySchema.parse(
      request.body,
    );
    const wanted: ClusterFilter[] = entityRefs
      ? [query => query.whereIn('clusters.entity_ref', entityRefs)]
      : [];
    const now = new Date();
    const { items, totalItems, more } = await clusters.query({
      filters: [...filters, ...wanted],
      limit,
      after: afterOf(cursor),
      now,
    });
    const last = items.at(-1);
    const page: ClusterPage = {
      items: items.map(record => summaryOf(record, config, now)),
      totalItems,
      ...(more && last && { nextCursor: cursorAfter(last.entityRef) }),
    };
    response.json(page);
  });

  router.get(expressPath(apiPaths.cluster), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const credentials = await access.requireRead(request, entityRef);
    const now = new Date();
    const known = await clusters.get(entityRef, now);
    if (!known) {
      await directory.hasten();
    }
    const record: ClusterRecord = known ?? {
      entityRef,
      binding: 'pending',
      missingCount: 0,
      scheduled: false,
    };
    response.json(
      clusterStatus(record, {
        scan: config.scan,
        mayScan:
          record.binding === 'matched' &&
          (await access.mayScan(credentials, entityRef)),
        now,
      }),
    );
  });
}
