/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RULES_VERSION } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { FleetFigures, FleetRecord } from './ClusterStore';
import { figuresOf } from './fleetRow';
import { type FleetRow, tables } from './tables';

type Details = Pick<FleetRecord, 'owners' | 'tags' | 'figures'>;

interface Listed {
  entity_ref: string;
  report_id: string | null;
}

/** Rows by the entity that they are of. */
function byEntity<T extends { entity_ref: string }>(rows: readonly T[]) {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const others = found.get(row.entity_ref);
    if (others) {
      others.push(row);
    } else {
      found.set(row.entity_ref, [row]);
    }
  }
  return (entityRef: string): readonly T[] => found.get(entityRef) ?? [];
}

/** What the rows of a page do not hold themselves, in their order. */
export async function fleetDetails(
  database: Knex,
  rows: readonly Listed[],
): Promise<Details[]> {
  const refs = rows.map(row => row.entity_ref);
  const of = (table: string) => database(table).whereIn('entity_ref', refs);
  const [fleet, owners, tags, versions] = await Promise.all([
    of(tables.fleet)
      .where({ rules_version: RULES_VERSION })
      .then((found: FleetRow[]) => byEntity(found)),
    of(tables.owners)
      .orderBy('owner_ref')
      .then((found: { entity_ref: string; owner_ref: string }[]) =>
        byEntity(found),
      ),
    of(tables.tags)
      .orderBy('tag')
      .then((found: { entity_ref: string; tag: string }[]) => byEntity(found)),
    of(tables.versions)
      .orderBy('nodes', 'desc')
      .orderBy('version')
      .then(
        (
          found: ({
            entity_ref: string;
          } & FleetFigures['ciliumVersions'][number])[],
        ) => byEntity(found),
      ),
  ]);
  return rows.map(({ entity_ref: ref, report_id }) => {
    const [row] = fleet(ref);
    return {
      owners: owners(ref).map(({ owner_ref }) => owner_ref),
      tags: tags(ref).map(({ tag }) => tag),
      // A row of another report is about to be replaced
      figures:
        row?.report_id === report_id
          ? figuresOf(
              row,
              versions(ref).map(({ version, nodes }) => ({ version, nodes })),
            )
          : undefined,
    };
  });
}
