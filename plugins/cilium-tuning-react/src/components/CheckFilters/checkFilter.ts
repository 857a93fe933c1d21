/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import {
  familyOf,
  marksOf,
  type ShownFamily,
  type VerdictMarkName,
} from '../../model';

/**
 * Which checks to show. An empty list filters nothing.
 *
 * @public
 */
export interface CheckFilter {
  /** Checks with one of these marks on at least one node. */
  states: readonly VerdictMarkName[];
  families: readonly ShownFamily[];
  /** Only checks that can be done now on at least one node. */
  onlyNow: boolean;
}

/**
 * The filter that shows every check.
 *
 * @public
 */
export const noCheckFilter: CheckFilter = {
  states: [],
  families: [],
  onlyNow: false,
};

function filterChecks(
  { checks }: Assessment,
  { states, families, onlyNow }: CheckFilter,
): string[] {
  return checks
    .filter(
      assessed =>
        (families.length === 0 ||
          families.includes(familyOf(assessed.check))) &&
        (states.length === 0 ||
          marksOf(assessed).some(mark => states.includes(mark))) &&
        (!onlyNow || assessed.counts.fail > 0),
    )
    .map(({ check }) => check);
}

/**
 * Ids of the checks that pass a filter, for the `visibleChecks` of the matrix.
 *
 * @public
 */
export function useCheckFilter(
  assessment: Assessment,
  filter: CheckFilter,
): string[] {
  return useMemo(() => filterChecks(assessment, filter), [assessment, filter]);
}
