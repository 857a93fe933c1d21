/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Compliance,
  FleetSummary,
  Policy,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { hasWaiver, type ReviewedCluster } from './reviewCluster';

const MOST_CHECKS = 5;

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) {
    return null;
  }
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
}

function policySummary(
  { name }: Policy,
  clusters: readonly ReviewedCluster[],
): FleetSummary['policies'][number] {
  const results = clusters.flatMap(cluster =>
    cluster.results.filter(({ policy }) => policy === name),
  );
  const standing = (wanted: Compliance) =>
    results.filter(({ compliance }) => compliance === wanted).length;
  return {
    policy: name,
    compliant: standing('compliant'),
    gaps: standing('gaps'),
    unknown: standing('unknown'),
    notApplicable: standing('notApplicable'),
    waivedItems: results
      .flatMap(({ items }) => items)
      .filter(item => item.standing === 'waived').length,
  };
}

/** The checks that have a verdict on some node of most clusters. */
function mostOf(
  verdict: keyof VerdictCounts,
  clusters: readonly ReviewedCluster[],
): FleetSummary['failing'] {
  const found = new Map<string, number>();
  for (const { counts } of clusters) {
    for (const [check, nodes] of counts) {
      if (nodes[verdict] > 0) {
        found.set(check, (found.get(check) ?? 0) + 1);
      }
    }
  }
  return [...found]
    .map(([check, number]) => ({ check, clusters: number }))
    .sort((a, b) => b.clusters - a.clusters || (a.check < b.check ? -1 : 1))
    .slice(0, MOST_CHECKS);
}

/** What clusters come to. */
export function fleetSummary(
  clusters: readonly ReviewedCluster[],
  policies: readonly Policy[],
  regressed: ReadonlySet<string>,
): FleetSummary {
  const number = (isCounted: (cluster: ReviewedCluster) => boolean) =>
    clusters.filter(isCounted).length;
  return {
    clusters: clusters.length,
    medianScore: medianOf(clusters.flatMap(({ score }) => score ?? [])),
    policies: policies.map(policy => policySummary(policy, clusters)),
    regressed: number(({ facets }) => regressed.has(facets.entityRef)),
    stale: number(({ health }) => health === 'stale' || health === 'failing'),
    waived: number(hasWaiver),
    failing: mostOf('fail', clusters),
    unknown: mostOf('unknown', clusters),
  };
}
