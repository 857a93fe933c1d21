/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  clusterPageSchema,
  clusterQuerySchema,
  clusterSummarySchema,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { listClusters } from '../answers/listClusters';
import type { ServiceParts } from '../answers/ServiceParts';
import type { Action } from './Action';

const asked = clusterQuerySchema.shape;
const { totalItems, nextCursor } = clusterPageSchema.shape;

export const input = z.strictObject({
  search: asked.search.describe('A part of the name or title of clusters.'),
  owners: asked.owners.describe('Entity refs, one of which owns the cluster.'),
  checks: asked.checks.describe(
    'Only clusters where each of these checks stands in one of its states on at least one node. The check bpf-host-routing with the state fail finds those where legacy host routing is in use and could be changed.',
  ),
  ciliumVersions: asked.ciliumVersions,
  health: asked.health,
  sort: asked.sort,
  order: asked.order,
  limit: z.number().int().min(1).max(50).default(20),
  cursor: asked.cursor.describe('nextCursor of the page before.'),
});

export const output = z.object({
  items: z.array(
    clusterSummarySchema.pick({
      ...{ entityRef: true, title: true, owners: true, health: true },
      ...{ report: true, score: true, potential: true, items: true },
      ...{ findings: true, ciliumVersions: true, nodes: true },
    }),
  ),
  totalItems,
  nextCursor,
});

/** `list-clusters`. */
export function listClustersAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'list-clusters',
    title: 'List clusters by their Cilium tuning',
    description: [
      'Lists Kubernetes clusters with how far Cilium is tuned on them: the score (0 to 100), how many items are done, open or locked, findings that matter, versions of Cilium, and how old the report is.',
      'Use it first: to get the entity ref of a cluster, or to find clusters by how a check stands, by owner, version or score.',
      'A score of null means that too little is known. A report in the state stale may no longer hold.',
    ].join(' '),
    ...{ input, output, readOnly: true },
    run: (query, credentials) =>
      listClusters(parts, credentials, clusterQuerySchema.parse(query)),
  };
}
