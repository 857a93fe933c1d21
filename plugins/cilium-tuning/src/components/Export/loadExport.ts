/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterQuery,
  ClusterSummary,
  Waiver,
} from 'backstage-plugin-cilium-tuning-common';
import {
  fleetExportOf,
  type CiliumTuningApi,
  type ExportedWaiver,
  type FleetExport,
  type PolicyName,
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

/** What excuses items of clusters now, of all clusters of the same owners. */
async function loadWaivers(
  api: CiliumTuningApi,
  { owners }: ClusterQuery,
): Promise<Waiver[]> {
  const waivers: Waiver[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listWaivers({
      owners,
      states: ['active'],
      limit: PAGE_SIZE,
      cursor,
    });
    waivers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return waivers;
}

/** Without their titles policies go by their names. */
async function loadPolicies(api: CiliumTuningApi): Promise<PolicyName[]> {
  return api.listPolicies().then(
    ({ items }) => items,
    () => [],
  );
}

function exportedWaiver(waiver: Waiver): ExportedWaiver {
  const { check, reason, expiresOn, createdBy, approvedBy } = waiver;
  return { check, reason, until: expiresOn, by: createdBy, approvedBy };
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
  const [clusters, waivers, policies] = await Promise.all([
    loadClusters(api, query),
    loadWaivers(api, query),
    loadPolicies(api),
  ]);
  const byCluster = new Map<string, ExportedWaiver[]>();
  for (const waiver of waivers) {
    const others = byCluster.get(waiver.entityRef) ?? [];
    byCluster.set(waiver.entityRef, [...others, exportedWaiver(waiver)]);
  }
  return fleetExportOf(clusters, {
    ...{ filter, policies, now: new Date() },
    waiversOf: entityRef => byCluster.get(entityRef) ?? [],
  });
}
