/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ClusterPage,
  ClusterQuery,
  ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef, refusalOf } from '../api';
import { useChangeHint } from './useChangeHint';
import { usePolling } from './usePolling';

const INTERVAL_MS = 60_000;
const ERROR_INTERVAL_MS = 15_000;

/**
 * A page of the list of clusters, kept up to date.
 *
 * @public
 */
export interface Fleet {
  /** Undefined until the first answer; while another page is on its way, the one before. */
  page?: ClusterPage;
  /** Which values there are to narrow the list down by. */
  values?: ClusterValues;
  /** True while `page` is not what is asked for now. */
  isStale: boolean;
  /** Why the last try failed; gone with the next that works. */
  error?: Error;
  refetch(): void;
}

interface Known {
  page?: ClusterPage;
  values?: ClusterValues;
  error?: Error;
  /** The query that all this is of. */
  key?: string;
}

/**
 * Lists clusters, again every minute, every 15 s after an error, and not at all while the page is hidden.
 *
 * @public
 */
export function useFleet(query: ClusterQuery): Fleet {
  const api = useApi(ciliumTuningApiRef);
  const [known, setKnown] = useState<Known>({});
  const key = JSON.stringify(query);

  const load = useCallback(
    async (isCurrent: () => boolean) => {
      try {
        const page = await api.listClusters(JSON.parse(key));
        if (isCurrent()) {
          setKnown(before => ({
            ...{ page, key },
            values: page.facets ?? before.values,
          }));
        }
        return INTERVAL_MS;
      } catch (error) {
        if (isCurrent()) {
          setKnown(before => ({
            // What the viewer may no longer see must not stay on the page
            ...(refusalOf(error) ? {} : before),
            ...{ error: toError(error), key },
          }));
        }
        return ERROR_INTERVAL_MS;
      }
    },
    [api, key],
  );
  const refetch = usePolling(load);
  useChangeHint(refetch);
  const { page, values, error } = known;
  const isStale = known.key !== key;
  return {
    ...{ page, values, isStale, refetch },
    error: isStale ? undefined : error,
  };
}
