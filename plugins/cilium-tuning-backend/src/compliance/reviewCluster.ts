/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  judgePolicy,
  type Policy,
  type PolicyResult,
  selectsCluster,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterQuery } from 'backstage-plugin-cilium-tuning-common';
import type { ClusterStanding } from './DatabaseStandings';

/** A cluster, and how it stands under the policies that are about it. */
export interface ReviewedCluster extends ClusterStanding {
  results: PolicyResult[];
}

/** Judges a cluster by the policies that are about it. */
export function reviewCluster(
  cluster: ClusterStanding,
  policies: readonly Policy[],
): ReviewedCluster {
  const { facets, lifecycle } = cluster;
  const results = policies
    .filter(
      ({ clusters }) =>
        !clusters || selectsCluster(clusters, { ...facets, lifecycle }),
    )
    .map(policy => judgePolicy(policy, cluster));
  return { ...cluster, results };
}

/** Whether a waiver excuses a node of a cluster from something. */
export function hasWaiver({ items }: ClusterStanding): boolean {
  return [...items.values()].some(({ nodes }) => nodes.waived > 0);
}

/** What of a query only a review can tell. */
export type ReviewQuery = Pick<
  ClusterQuery,
  'compliance' | 'health' | 'policy' | 'waived'
>;

/** Whether a query asks for something that only a review can tell. */
export function asksForReview(query: ReviewQuery): boolean {
  return (
    query.policy !== undefined ||
    query.compliance !== undefined ||
    query.waived !== undefined
  );
}

function standsAsWanted(
  { policy, compliance }: ReviewQuery,
  { results }: ReviewedCluster,
): boolean {
  if (policy === undefined && compliance === undefined) {
    return true;
  }
  return results.some(
    result =>
      (policy === undefined || result.policy === policy) &&
      (compliance?.includes(result.compliance) ?? true),
  );
}

/** Whether a cluster is one that a query asks for. */
export function isAskedFor(
  query: ReviewQuery,
  cluster: ReviewedCluster,
): boolean {
  const { health, waived } = query;
  return (
    (health?.includes(cluster.health) ?? true) &&
    (waived === undefined || waived === hasWaiver(cluster)) &&
    standsAsWanted(query, cluster)
  );
}
