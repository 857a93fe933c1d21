/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { clusterStatusSchema } from 'backstage-plugin-cilium-tuning-common';
import { reportStateOf } from '../answers/clusterStatus';
import type { ServiceParts } from '../answers/ServiceParts';
import type { StoredReport } from '../store/ClusterStore';

/** How far what is said of a cluster can be relied on. */
export const reportAgeSchema = clusterStatusSchema.shape.report
  .unwrap()
  .pick({ takenAt: true, state: true });

/** When a report was taken, and whether it still speaks for its cluster. */
export async function reportAge(
  { clusters, config }: Pick<ServiceParts, 'clusters' | 'config'>,
  { entityRef, takenAt }: StoredReport,
) {
  const now = new Date();
  const record = await clusters.get(entityRef, now);
  const state = record && reportStateOf(record, config.scan, now)?.state;
  return {
    takenAt: takenAt.toISOString(),
    // A cluster that is gone in the meantime is not known to stand like that
    state: state ?? ('stale' as const),
  };
}
