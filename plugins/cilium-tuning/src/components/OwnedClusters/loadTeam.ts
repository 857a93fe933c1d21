/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RELATION_PARENT_OF } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** Teams that a list of clusters may be narrowed down by. */
const MOST_TEAMS = 200;

/** A team and the teams below it, nearest first, as the viewer sees them in the catalog; at most 200. */
export async function loadTeam(
  catalog: Pick<CatalogApi, 'getEntitiesByRefs'>,
  team: string,
): Promise<string[]> {
  const known = new Set([team]);
  let level = [team];
  while (level.length > 0 && known.size < MOST_TEAMS) {
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: level,
      fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
    });
    const below = items.flatMap(entity =>
      (entity?.relations ?? [])
        .filter(({ type }) => type === RELATION_PARENT_OF)
        .map(({ targetRef }) => targetRef),
    );
    level = [...new Set(below)].filter(ref => !known.has(ref));
    level.forEach(ref => known.add(ref));
  }
  return [...known].slice(0, MOST_TEAMS);
}
