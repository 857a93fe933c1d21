/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from 'backstage-plugin-cilium-tuning-common';
import type { ClusterRecord } from './ClusterStore';
import { type ClusterRow, type ReportRow, toOptionalDate } from './tables';

/** A row of the clusters table with which report is its newest. */
export type JoinedRow = ClusterRow & {
  report_id: ReportRow['id'] | null;
  report_taken_at: ReportRow['taken_at'] | null;
};

/** JSON of the database; undefined when there is none, or it cannot be read. */
export function parseStored<T>(text: string | null): T | undefined {
  if (text === null) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function scanOf(row: ClusterRow, now: Date): ClusterRecord['scan'] {
  const dueAt = toOptionalDate(row.due_at);
  const leaseUntil = toOptionalDate(row.lease_until);
  const running = leaseUntil !== undefined && leaseUntil > now;
  const queued = dueAt !== undefined && dueAt <= now;
  if (row.binding !== 'matched' || (!running && !queued)) {
    return undefined;
  }
  return {
    state: running ? 'running' : 'queued',
    requestedAt: toOptionalDate(row.requested_at) ?? dueAt ?? now,
    ...(running && { startedAt: toOptionalDate(row.started_at) }),
    sourcesDone: running ? row.sources_done : 0,
    sourcesTotal: running ? row.sources_total : 0,
    nodesRead: running ? row.nodes_read : 0,
    ...(running && row.nodes_total !== null && { nodesTotal: row.nodes_total }),
  };
}

function lastScanOf(row: ClusterRow): ClusterRecord['lastScan'] {
  const finishedAt = toOptionalDate(row.last_scan_finished_at);
  return finishedAt && row.last_scan_outcome
    ? {
        finishedAt,
        outcome: row.last_scan_outcome,
        problem: parseStored<Reason>(row.last_scan_problem),
      }
    : undefined;
}

function reportOf(row: JoinedRow): ClusterRecord['report'] {
  const takenAt = toOptionalDate(row.report_taken_at);
  return row.report_id !== null && takenAt
    ? { id: row.report_id, takenAt }
    : undefined;
}

/** A cluster as it stands at a point in time. */
export function toRecord(row: JoinedRow, now: Date): ClusterRecord {
  return {
    entityRef: row.entity_ref,
    binding: row.binding,
    clusterName: row.cluster_name ?? undefined,
    authProvider: row.auth_provider ?? undefined,
    oidcTokenProvider: row.oidc_token_provider ?? undefined,
    missingCount: row.missing_count,
    scheduled: Boolean(row.scheduled),
    dueAt: toOptionalDate(row.due_at),
    scan: scanOf(row, now),
    lastScan: lastScanOf(row),
    report: reportOf(row),
  };
}
