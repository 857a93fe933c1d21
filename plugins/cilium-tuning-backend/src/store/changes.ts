/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  compareAssessments,
  lapsedAfter,
  type Assessed,
  type Assessment,
  type Change,
  type History,
  type Lapsed,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import { unpack } from './packed';
import { type ChangesRow, type ReportRow, tables, toDate } from './tables';

/** Changes that are kept of one scan, those of most nodes first: a cluster that is all new is no longer read line by line. */
const MOST_CHANGES = 200;

type LoggedChange = History['log'][number]['changes'][number];

/** A report that stands in the database, judged by the rules of this version. */
export interface Standing extends Assessed {
  /** Whether it was judged by other rules when it was stored. */
  otherRules: boolean;
  lapsed: Lapsed[];
}

/** What a new report brings that was not so before. */
export interface Difference {
  /** The report before; undefined where there is none that it can be compared with. */
  before?: Standing;
  changes: LoggedChange[];
}

/** The report that stands in the database; undefined when it cannot be compared with. */
function standingOf(
  row:
    | Pick<ReportRow, 'snapshot' | 'assessment' | 'rules_version' | 'lapsed'>
    | undefined,
  rulesVersion: string,
): Standing | undefined {
  const snapshot = unpack<Snapshot>(row?.snapshot ?? null);
  if (!row || snapshot?.formatVersion !== 1) {
    return undefined;
  }
  const otherRules = row.rules_version !== rulesVersion;
  // What other rules took for on says nothing under these
  const lapsed = otherRules ? [] : parseStored<Lapsed[]>(row.lapsed) ?? [];
  try {
    const assessment = otherRules
      ? assess(snapshot)
      : unpack<Assessment>(row.assessment);
    return assessment && { snapshot, assessment, otherRules, lapsed };
  } catch {
    // What was stored is of no shape that can be judged
    return undefined;
  }
}

const nodesOf = (change: Change): number =>
  change.kind === 'check' ? change.nodes : change.group.nodes;

/** What a new report changes; both are judged by the same rules, whatever the older one was judged by when it was stored. */
function changesSince(before: Standing, after: Assessed): LoggedChange[] {
  return [
    ...(before.otherRules ? [{ kind: 'rulesChanged' as const }] : []),
    ...compareAssessments(before, after, before.lapsed)
      .sort((a, b) => nodesOf(b) - nodesOf(a))
      .slice(0, MOST_CHANGES),
  ];
}

/** Compares a report with the one that it is about to replace. */
export async function differenceTo(
  transaction: Knex.Transaction,
  cluster: Pick<ReportRow, 'entity_ref' | 'cluster_name'>,
  after: Assessed,
): Promise<Difference> {
  const { entity_ref, cluster_name } = cluster;
  const row = await transaction<ReportRow>(tables.reports)
    .where({ entity_ref, cluster_name })
    .first('snapshot', 'assessment', 'rules_version', 'lapsed');
  const before = standingOf(row, after.assessment.rulesVersion);
  return { before, changes: before ? changesSince(before, after) : [] };
}

/** What was on when last known and is unknown in a new report, as it is stored with it. */
export function lapsedOf(
  before: Standing | undefined,
  after: Assessed,
): string {
  return JSON.stringify(
    before ? lapsedAfter(before, after, before.lapsed) : [],
  );
}

/** Stores what a new report changes, for the history. */
export async function writeChanges(
  transaction: Knex.Transaction,
  report: { id: string; entity_ref: string; taken_at: Date },
  changes: readonly LoggedChange[],
): Promise<void> {
  if (changes.length > 0) {
    await transaction(tables.changes).insert({
      report_id: report.id,
      entity_ref: report.entity_ref,
      taken_at: report.taken_at,
      changes: JSON.stringify(changes),
    });
  }
}

/** A row of changes as the API has it; undefined for one that cannot be read. */
export function toLogEntry(
  row: ChangesRow,
): History['log'][number] | undefined {
  const changes = parseStored<LoggedChange[]>(row.changes);
  return changes && { takenAt: toDate(row.taken_at).toISOString(), changes };
}
