/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  NodeGroup,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * The node groups that cohorts of a snapshot are of.
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
