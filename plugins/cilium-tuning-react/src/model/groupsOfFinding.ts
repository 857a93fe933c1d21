/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  Finding,
  NodeGroup,
} from 'backstage-plugin-cilium-tuning-common';

/** The node groups that a finding holds for, on some of their nodes at least. */
export function groupsOfFinding(
  { checks, groups }: Assessment,
  { cohorts }: Finding,
): NodeGroup[] {
  const cells = checks[0]?.cells ?? [];
  return groups.filter(({ id }) =>
    cells
      .find(({ group }) => group === id)
      ?.parts.some(part => part.cohorts.some(it => cohorts.includes(it))),
  );
}
