/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from '../snapshot/snapshot';
import type { Assessment } from './types';

/**
 * The node groups that cohorts of a snapshot are of, as its assessment tells.
 *
 * @public
 */
export function groupsOfCohorts(
  { checks, groups }: Pick<Assessment, 'checks' | 'groups'>,
  cohorts: readonly number[],
): NodeGroup[] {
  const cells = checks[0]?.cells ?? [];
  return groups.filter(({ id }) =>
    cells
      .find(({ group }) => group === id)
      ?.parts.some(part => part.cohorts.some(it => cohorts.includes(it))),
  );
}
