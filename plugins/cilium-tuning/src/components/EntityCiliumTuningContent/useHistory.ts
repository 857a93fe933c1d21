/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { History } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { type Loaded, useLoaded } from '../useLoaded';

/**
 * The history of a cluster.
 *
 * @param reportId - of the newest report: with another one the history is read again
 */
export function useHistory(
  entityRef: string,
  days: number,
  reportId: string,
): Loaded<History> {
  const api = useApi(ciliumTuningApiRef);
  return useLoaded(
    useCallback(
      (signal: AbortSignal) => api.getHistory(entityRef, { days }, signal),
      // Another report may have changed what the same question is answered with
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, days, reportId],
    ),
  );
}
