/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  nodeSelectorSchema,
  type Assessment,
  type NodeWaiver,
  type Snapshot,
  type WaivedPart,
  waivedPartsOf,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import { numbersOf, toCounts } from './countsColumn';
import { tables, type WaiverRow } from './tables';

const CHUNK = 100;

/** Between the dates of two places are two days at most. */
const ZONES_MS = 2 * 24 * 60 * 60_000;

/** The waivers for some nodes that may be in force after a report was taken. */
async function nodeWaiversOf(
  transaction: Knex.Transaction,
  entityRef: string,
  { takenAt }: Snapshot,
): Promise<NodeWaiver[]> {
  const rows: Pick<WaiverRow, 'id' | 'check_id' | 'selector'>[] =
    await transaction(tables.waivers)
      .where({ entity_ref: entityRef })
      .whereIn('state', ['pending', 'active'])
      .whereNotNull('selector')
      .where(
        'expires_on',
        '>=',
        new Date(Date.parse(takenAt) - ZONES_MS).toISOString().slice(0, 10),
      )
      .orderBy('id')
      .select('id', 'check_id', 'selector');
  return rows.flatMap(({ id, check_id: check, selector: stored }) => {
    const selector = nodeSelectorSchema.safeParse(parseStored(stored)).data;
    return selector ? [{ id, check, selector }] : [];
  });
}

/** Stores which nodes of a report waivers select, and how checks stand on them. */
export async function writeWaivedParts(
  transaction: Knex.Transaction,
  report: { entity_ref: string; id: string },
  judged: { snapshot: Snapshot; assessment: Assessment },
): Promise<void> {
  const { entity_ref, id } = report;
  const { snapshot } = judged;
  const waivers = await nodeWaiversOf(transaction, entity_ref, snapshot);
  const { parts, selected } = waivedPartsOf(judged, waivers);
  await transaction(tables.waivedParts).where({ entity_ref }).delete();
  await transaction.batchInsert(
    tables.waivedParts,
    parts.map(({ check, waivers: ids, counts }, part) => ({
      ...{ entity_ref, report_id: id, check_id: check, part },
      waivers: JSON.stringify(ids),
      counts: JSON.stringify(numbersOf(counts)),
    })),
    CHUNK,
  );
  for (const [waiver, nodes] of selected) {
    await transaction(tables.waivers)
      .where({ id: waiver })
      .update({ selected: JSON.stringify(nodes) });
  }
}

/** Such parts of clusters, by entity ref; none of a report that another has followed since. */
export async function readWaivedParts(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, WaivedPart[]>> {
  const rows: {
    entity_ref: string;
    check_id: string;
    waivers: string;
    counts: string;
  }[] = await database({ parts: tables.waivedParts })
    .join({ fleet: tables.fleet }, joined =>
      joined
        .on('fleet.entity_ref', 'parts.entity_ref')
        .andOn('fleet.report_id', 'parts.report_id'),
    )
    .whereIn('parts.entity_ref', [...entityRefs])
    .select(
      'parts.entity_ref',
      'parts.check_id',
      'parts.waivers',
      'parts.counts',
    );
  const byRef = new Map<string, WaivedPart[]>();
  for (const { entity_ref, check_id: check, waivers, counts } of rows) {
    const ids = parseStored<string[]>(waivers);
    const numbers = parseStored<number[]>(counts);
    if (ids && numbers) {
      const parts = byRef.get(entity_ref) ?? [];
      parts.push({ check, waivers: ids, counts: toCounts(numbers) });
      byRef.set(entity_ref, parts);
    }
  }
  return byRef;
}
