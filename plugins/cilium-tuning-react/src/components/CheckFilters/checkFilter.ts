/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { familyOf, marksOf, type Mark, type ShownFamily } from '../../model';

/**
 * Which checks to show. An empty list filters nothing.
 *
 * @public
 */
export interface CheckFilter {
  /** Checks with one of these marks on at least one node. */
  states: readonly Mark[];
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

function filterChecks(assessment: Assessment, filter: CheckFilter): string[] {
  const { states, families, onlyNow } = filter;
  return assessment.checks
    .filter(
      entry =>
        (!families.length || families.includes(familyOf(entry.check))) &&
        (!states.length ||
          marksOf(entry).some(mark => states.includes(mark))) &&
        (!onlyNow || entry.counts.fail > 0),
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
