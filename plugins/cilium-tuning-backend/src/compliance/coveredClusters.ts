/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  countStandings,
  openItems,
  selectsCluster,
  standingOfCheck,
  type CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterFacets } from '../store/ClusterStore';
import type { CoveredCluster } from './campaign';
import type { ClusterStanding } from './DatabaseStandings';

/** The clusters that a campaign covers, as they stand. */
export function coveredClusters(
  { checks, clusters }: Pick<CampaignTerms, 'checks' | 'clusters'>,
  isInScope: (cluster: ClusterFacets) => boolean,
  standings: readonly ClusterStanding[],
): CoveredCluster[] {
  return standings
    .filter(
      ({ facets, lifecycle }) =>
        selectsCluster(clusters, { ...facets, lifecycle }) && isInScope(facets),
    )
    .map(cluster => ({
      entityRef: cluster.facets.entityRef,
      title: cluster.title,
      owners: cluster.facets.owners,
      standings: Object.fromEntries(
        checks.map(check => [check, standingOfCheck(cluster, check)]),
      ),
    }));
}

/** How a cluster stands, in numbers. */
export const numbersOf = ({ standings }: CoveredCluster) =>
  countStandings(Object.values(standings));

/** Those with most to do first. */
export function byMostOpen(
  clusters: readonly CoveredCluster[],
): CoveredCluster[] {
  const open = (cluster: CoveredCluster) => openItems(numbersOf(cluster));
  return clusters.toSorted(
    (a, b) => open(b) - open(a) || a.entityRef.localeCompare(b.entityRef, 'en'),
  );
}
