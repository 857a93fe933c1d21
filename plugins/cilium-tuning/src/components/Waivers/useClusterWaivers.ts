/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterWaivers,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded, type Loaded } from '../useLoaded';

/** What excuses a cluster, and what may, with each report anew. Nothing without a report that waivers are about. */
export function useClusterWaivers(
  report: Pick<Report, 'entityRef' | 'id'> | undefined,
): Loaded<ClusterWaivers> {
  const api = useApi(ciliumTuningApiRef);
  const { entityRef, id } = report ?? {};
  const load = useMemo(
    () =>
      entityRef !== undefined && id !== undefined
        ? (signal: AbortSignal) => api.getClusterWaivers(entityRef, signal)
        : undefined,
    [api, entityRef, id],
  );
  return useLoaded(load);
}
