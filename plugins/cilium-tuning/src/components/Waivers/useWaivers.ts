/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Waiver,
  WaiverPage,
  WaiverQuery,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';

/** The waivers that a query asks for, of which more can be had page by page. */
export function useWaivers(query: WaiverQuery) {
  const api = useApi(ciliumTuningApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listWaivers(query, signal),
    [api, query],
  );
  const first = useLoaded(load);
  const [more, setMore] = useState<WaiverPage[]>([]);
  const [error, setError] = useState<Error>();
  useEffect(() => {
    // What came after another first page does not go on from this one
    setMore([]);
    setError(undefined);
  }, [first.value]);
  const pages = [...(first.value ? [first.value] : []), ...more];
  const items: Waiver[] = pages.flatMap(page => page.items);
  const cursor = pages.at(-1)?.nextCursor;
  const loadMore = async () => {
    setError(undefined);
    try {
      const page = await api.listWaivers({ ...query, cursor });
      setMore(before => [...before, page]);
    } catch (problem) {
      setError(toError(problem));
    }
  };
  return {
    items,
    total: first.value?.totalItems,
    isLoading: first.isLoading,
    error: first.error ?? error,
    retry: first.retry,
    loadMore: cursor === undefined ? undefined : loadMore,
  };
}
