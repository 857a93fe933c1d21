/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from './useLoaded';

/** Which owners, tags and lifecycles clusters have. */
export function useClusterValues() {
  const api = useApi(ciliumTuningApiRef);
  const load = useCallback(
    async () => (await api.listClusters({ facets: true, limit: 1 })).facets,
    [api],
  );
  return useLoaded(load).value;
}
