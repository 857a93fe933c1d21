/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterSummary,
  ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import type { FleetFilter } from 'backstage-plugin-cilium-tuning-react';
import { useEntityNames, type EntityNames } from '../useEntityNames';

/** What owners and systems are called that clusters have, or that they are narrowed down by. */
export function useFleetNames(
  { owners, systems }: FleetFilter,
  values: ClusterValues | undefined,
  clusters: readonly Pick<ClusterSummary, 'owners'>[] = [],
): EntityNames {
  const { owners: allOwners = [], systems: allSystems = [] } = values ?? {};
  return useEntityNames([
    ...[...owners, ...systems],
    ...[...allOwners, ...allSystems].map(({ value }) => value),
    ...clusters.flatMap(cluster => cluster.owners),
  ]);
}
