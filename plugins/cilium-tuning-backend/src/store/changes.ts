/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  compareAssessments,
  type Assessed,
  type Assessment,
  type Change,
  type History,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import { type ChangesRow, type ReportRow, tables, toDate } from './tables';

/** Changes that are kept of one scan, those of most nodes first: a cluster that is all new is no longer read line by line. */
const MOST_CHANGES = 200;

type LoggedChange = History['log'][number]['changes'][number];

/** The report that stands in the database, judged by the rules of this version; undefined when it cannot be compared with. */
function standingOf(
  row: Pick<ReportRow, 'snapshot' | 'assessment' | 'rules_version'> | undefined,
  rulesVersion: string,
): (Assessed & { otherRules: boolean }) | undefined {
  const snapshot = parseStored<Snapshot>(row?.snapshot ?? null);
  if (!row || snapshot?.formatVersion !== 1) {
    return undefined;
  }
  const otherRules = row.rules_version !== rulesVersion;
  try {
    const assessment = otherRules
      ? assess(snapshot)
      : parseStored<Assessment>(row.assessment);
    return assessment && { snapshot, assessment, otherRules };
  } catch {
    // What was stored is of no shape that can be judged
    return undefined;
  }
}

const nodesOf = (change: Change): number =>
  change.kind === 'check' ? change.nodes : change.group.nodes;

/** What a new report changes; both are judged by the same rules, whatever the older one was judged by when it was stored. */
function changesSince(
  before: Assessed & { otherRules: boolean },
  after: Assessed,
): LoggedChange[] {
  return [
    ...(before.otherRules ? [{ kind: 'rulesChanged' as const }] : []),
    ...compareAssessments(before, after)
      .sort((a, b) => nodesOf(b) - nodesOf(a))
      .slice(0, MOST_CHANGES),
  ];
}

/** Stores what differs from the report that is about to be replaced. */
export async function writeChanges(
  transaction: Knex.Transaction,
  report: {
    id: string;
    entity_ref: string;
    cluster_name: string;
    taken_at: Date;
  },
  after: Assessed,
): Promise<void> {
  const row = await transaction<ReportRow>(tables.reports)
    .where({ entity_ref: report.entity_ref, cluster_name: report.cluster_name })
    .first('snapshot', 'assessment', 'rules_version');
  const before = standingOf(row, after.assessment.rulesVersion);
  const changes = before ? changesSince(before, after) : [];
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
