/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo, useState } from 'react';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  ciliumTuningApiRef,
  refusalOf,
  usePolling,
} from 'backstage-plugin-cilium-tuning-react';
import {
  TechInsights,
  type CollectedFacts,
  type InsightResult,
} from './TechInsights';
import { trustOf, type Trust } from './trust';

/** Facts are collected once a minute at most. */
const INTERVAL_MS = 60_000;

/** What Tech Insights says of a cluster. */
export interface Insights {
  results: InsightResult[];
  collected: CollectedFacts;
  trust: Trust;
}

/** What is known of it; what was known does not stay when it cannot be read again, as it grows old. */
export interface InsightsState {
  insights?: Insights;
  error?: Error;
}

/** What Tech Insights says of a cluster, read again each minute. */
export function useInsights(
  entityRef: string,
): InsightsState & { retry(): void } {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const api = useApi(ciliumTuningApiRef);
  const techInsights = useMemo(
    () => new TechInsights({ discoveryApi, fetchApi }),
    [discoveryApi, fetchApi],
  );
  const [state, setState] = useState<InsightsState>({});
  const load = useCallback(
    async (isCurrent: () => boolean) => {
      const ask = async (): Promise<InsightsState> => {
        try {
          const [results, collected, status] = await Promise.all([
            techInsights.runChecks(entityRef),
            techInsights.getFacts(entityRef),
            // Whoever may not read the report may be shown what Tech Insights shows to everybody
            api.getStatus(entityRef).catch(error => {
              if (refusalOf(error)) {
                return undefined;
              }
              throw error;
            }),
          ]);
          const trust = trustOf(collected, status, Date.now());
          return { insights: { results, collected, trust } };
        } catch (error) {
          return { error: toError(error) };
        }
      };
      const answer = await ask();
      if (isCurrent()) {
        setState(answer);
      }
      return INTERVAL_MS;
    },
    [techInsights, api, entityRef],
  );
  return { ...state, retry: usePolling(load) };
}
