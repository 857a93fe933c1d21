/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { fleetFilterParts, type FleetFilter } from '../../model';
import { useFilterText, type FilterNames } from './useFilterText';

/**
 * Says which clusters a filter lets through, for example "Owner: Team A"; nothing for all.
 *
 * @public
 */
export function useFilterWords(
  options?: FilterNames,
): (filter: FleetFilter) => string[] {
  const { partText } = useFilterText(options);
  return useCallback(
    (filter: FleetFilter) =>
      fleetFilterParts(filter).map(part => partText(part, filter)),
    [partText],
  );
}
