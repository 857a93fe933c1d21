/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Trend,
  trendQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Asker } from '../permissions/Callers';
import { fleetFilters } from '../store/fleetFilters';
import type { ServiceParts } from './ServiceParts';

/**
 * How the clusters stood over time whose reports somebody may read.
 *
 * @throws as `ClusterAccess.listFilters` does
 */
export async function readTrend(
  { access, trends }: Pick<ServiceParts, 'access' | 'trends'>,
  asker: Asker,
  query: ReturnType<typeof trendQuerySchema.parse>,
): Promise<Trend> {
  const { days, check, health, regressedWithinDays } = query;
  // What is gone has no present that one could ask for
  const ofPresent = health !== undefined || regressedWithinDays !== undefined;
  const { filters, gone } = await access.pastFilters(asker);
  const now = new Date();
  return trends.read(
    [...filters, ...fleetFilters(query, now)],
    { days, check, health, gone: gone && !ofPresent },
    now,
  );
}
