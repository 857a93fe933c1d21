/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tables } from './tables';
import type { ClusterFilter } from './ClusterStore';

/** How a regression stands in the JSON of changes. In a value of that JSON its quotes would have backslashes before them. */
const REGRESSED = '"direction":"regressed"';

/** Narrows to clusters on which an item regressed since a time. */
export function regressedSince(since: Date): ClusterFilter {
  return query => {
    query.whereIn('clusters.entity_ref', regressed =>
      regressed
        .select('entity_ref')
        .from(tables.changes)
        .where('taken_at', '>=', since)
        .where('changes', 'like', `%${REGRESSED}%`),
    );
  };
}
