/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckProgress,
  NodeGroup,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import type { FleetFigures } from './ClusterStore';
import { storeCounts } from './countsColumn';
import { type FleetRow, tables } from './tables';
import { writeWaivedParts } from './waivedParts';

const CHUNK = 100;

/** A cluster of more has those that run on most nodes. */
const MOST_VERSIONS = 40;

type Judged = { snapshot: Snapshot; assessment: Assessment };

function itemsOf({ checks }: Assessment): Record<CheckProgress, number> {
  const items = {
    ...{ done: 0, partly: 0, open: 0 },
    ...{ locked: 0, notNeeded: 0, unknown: 0 },
  };
  for (const { progress } of checks) {
    items[progress] += 1;
  }
  return items;
}

function versionsOf(groups: readonly NodeGroup[]): [string, number][] {
  const nodes = new Map<string, number>();
  for (const group of groups) {
    const { ciliumVersion } = group;
    nodes.set(ciliumVersion, (nodes.get(ciliumVersion) ?? 0) + group.nodes);
  }
  nodes.delete('');
  return [...nodes].sort(([, a], [, b]) => b - a).slice(0, MOST_VERSIONS);
}

function columnsOf({ snapshot, assessment }: Judged) {
  const { score, potential, progress, findings, rulesVersion } = assessment;
  const { done, permitted } = progress;
  const ofSeverity = (wanted: string) =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    ...{ ...progress, score, potential },
    rules_version: rulesVersion,
    done_permille: permitted > 0 ? Math.round((1000 * done) / permitted) : null,
    items: JSON.stringify(itemsOf(assessment)),
    critical: ofSeverity('critical'),
    warnings: ofSeverity('warning'),
    cilium: snapshot.cilium.state,
    nodes: snapshot.nodes.length,
    counts: storeCounts(assessment.checks),
  };
}

/** Stores what the list of clusters shows of a report, and is narrowed down by. */
export async function writeFleet(
  transaction: Knex.Transaction,
  { entity_ref, id }: { entity_ref: string; id: string },
  judged: Judged,
): Promise<void> {
  await transaction(tables.fleet)
    .insert({ entity_ref, report_id: id, ...columnsOf(judged) })
    .onConflict('entity_ref')
    .merge();
  await transaction(tables.versions).where({ entity_ref }).delete();
  await transaction.batchInsert(
    tables.versions,
    versionsOf(judged.snapshot.groups).map(([version, nodes]) => ({
      ...{ entity_ref, version, nodes },
    })),
    CHUNK,
  );
  await transaction(tables.verdicts).where({ entity_ref }).delete();
  await transaction.batchInsert(
    tables.verdicts,
    judged.assessment.checks.flatMap(({ check, counts }) =>
      Object.entries(counts)
        .filter(([, nodes]) => nodes > 0)
        .map(([state, nodes]) => ({
          ...{ entity_ref, check_id: check, state, nodes },
        })),
    ),
    CHUNK,
  );
  await writeWaivedParts(transaction, { entity_ref, id }, judged);
}

/** What a row comes to; undefined for one that cannot be read. */
export function figuresOf(
  row: FleetRow,
  ciliumVersions: FleetFigures['ciliumVersions'],
): FleetFigures | undefined {
  const items = parseStored<FleetFigures['items']>(row.items);
  const { score, potential, done, permitted, locked, unknown } = row;
  return (
    items && {
      ...{ score, potential, items, ciliumVersions },
      progress: { done, permitted, locked, unknown },
      findings: { critical: row.critical, warning: row.warnings },
      cilium: row.cilium,
      nodes: row.nodes,
    }
  );
}
