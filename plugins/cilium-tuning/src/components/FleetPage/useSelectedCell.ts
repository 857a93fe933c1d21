/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { FleetSelection } from 'backstage-plugin-cilium-tuning-react';

/** The selected cell of the heat map. It stands in the URL, so that a link opens the same. */
export function useSelectedCell(): [
  selection: FleetSelection | undefined,
  select: (selection: FleetSelection | undefined) => void,
] {
  const [params, setParams] = useSearchParams();
  const [entityRef, check] = [params.get('cluster'), params.get('cell')];
  const selection = useMemo(
    () => (entityRef && check ? { entityRef, check } : undefined),
    [entityRef, check],
  );
  const select = useCallback(
    (next: FleetSelection | undefined) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          after.delete('cluster');
          after.delete('cell');
          if (next) {
            after.set('cluster', next.entityRef);
            after.set('cell', next.check);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [selection, select];
}
