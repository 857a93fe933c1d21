/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterQuery,
  ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import {
  fleetExportOf,
  type CiliumTuningApi,
  type FleetExport,
} from 'backstage-plugin-cilium-tuning-react';

/** Clusters that one request brings. */
const PAGE_SIZE = 200;

async function loadClusters(
  api: CiliumTuningApi,
  query: ClusterQuery,
): Promise<ClusterSummary[]> {
  const clusters: ClusterSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listClusters({
      ...{ ...query, facets: false, limit: PAGE_SIZE, cursor },
      include: ['checks', 'compliance'],
    });
    clusters.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return clusters;
}

/**
 * All clusters that are asked for, as they stand now, for something to keep.
 *
 * @param filter - what they are asked for by, in words
 */
export async function loadExport(
  api: CiliumTuningApi,
  query: ClusterQuery,
  filter: readonly string[],
): Promise<FleetExport> {
  const clusters = await loadClusters(api, query);
  return fleetExportOf(clusters, {
    ...{ filter, now: new Date() },
    waiversOf: () => [],
  });
}
