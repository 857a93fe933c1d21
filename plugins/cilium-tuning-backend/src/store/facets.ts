/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { ClusterFacets, DirectoryEntry } from './ClusterStore';
import { tables } from './tables';

const CHUNK = 100;

/** Equal for entities whose facets are. */
export function facetsDigest(entry: DirectoryEntry): string {
  const { owners, labels, tags, systems } = entry;
  const facets = [
    [...owners].sort(),
    Object.entries(labels).sort(),
    [...tags].sort(),
    [...systems].sort(),
  ];
  return createHash('sha256').update(JSON.stringify(facets)).digest('hex');
}

/** Writes the facets of entities anew. */
export async function replaceFacets(
  transaction: Knex.Transaction,
  entries: readonly DirectoryEntry[],
): Promise<void> {
  const refs = entries.map(({ entityRef }) => entityRef);
  const rows: [string, Record<string, string>[]][] = [
    [
      tables.owners,
      entries.flatMap(({ entityRef, owners }) =>
        [...new Set(owners)].map(owner => ({
          entity_ref: entityRef,
          owner_ref: owner,
        })),
      ),
    ],
    [
      tables.labels,
      entries.flatMap(({ entityRef, labels }) =>
        Object.entries(labels).map(([label, value]) => ({
          entity_ref: entityRef,
          label,
          value,
        })),
      ),
    ],
    [
      tables.tags,
      entries.flatMap(({ entityRef, tags }) =>
        [...new Set(tags)].map(tag => ({ entity_ref: entityRef, tag })),
      ),
    ],
    [
      tables.systems,
      entries.flatMap(({ entityRef, systems }) =>
        [...new Set(systems)].map(system => ({
          entity_ref: entityRef,
          system_ref: system,
        })),
      ),
    ],
  ];
  for (const [table, values] of rows) {
    for (let start = 0; start < refs.length; start += CHUNK) {
      await transaction(table)
        .whereIn('entity_ref', refs.slice(start, start + CHUNK))
        .delete();
    }
    await transaction.batchInsert(table, values, CHUNK);
  }
}

/** The facets of entities that are known and not gone, in the order of the refs. */
export async function readFacets(
  database: Knex,
  entityRefs: readonly string[],
): Promise<(ClusterFacets | undefined)[]> {
  const found = new Map<string, ClusterFacets>();
  for (const row of await database(tables.clusters)
    .whereIn('entity_ref', [...entityRefs])
    .whereNull('gone_since')
    .select('entity_ref', 'cluster_name')) {
    found.set(row.entity_ref, {
      entityRef: row.entity_ref,
      clusterName: row.cluster_name ?? undefined,
      owners: [],
      labels: new Map(),
      tags: [],
      systems: [],
    });
  }
  const refs = [...found.keys()];
  const rowsOf = (table: string) => database(table).whereIn('entity_ref', refs);
  for (const row of await rowsOf(tables.owners)) {
    found.get(row.entity_ref)?.owners.push(row.owner_ref);
  }
  for (const row of await rowsOf(tables.labels)) {
    found.get(row.entity_ref)?.labels.set(row.label, row.value);
  }
  for (const row of await rowsOf(tables.tags)) {
    found.get(row.entity_ref)?.tags.push(row.tag);
  }
  for (const row of await rowsOf(tables.systems)) {
    found.get(row.entity_ref)?.systems.push(row.system_ref);
  }
  return entityRefs.map(ref => found.get(ref));
}
