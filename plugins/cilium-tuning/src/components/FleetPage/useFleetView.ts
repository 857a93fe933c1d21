/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  readFleetView,
  writeFleetView,
  type FleetFilter,
  type FleetView,
} from 'backstage-plugin-cilium-tuning-react';

/** What the list shows. It stands in the URL, so that a link shows the same, and the browser goes back from page to page. */
export function useFleetView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readFleetView(params), [params]);
  const setView = useCallback(
    (next: FleetView) =>
      setParams(before => writeFleetView(before, next), {
        replace: next.cursor === undefined,
      }),
    [setParams],
  );
  const setFilter = useCallback(
    (filter: FleetFilter) => setView({ ...view, filter, cursor: undefined }),
    [setView, view],
  );
  return { view, setView, setFilter };
}
