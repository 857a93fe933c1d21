/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from './clusterRecord';
import type { ClusterRecord, StoredReport } from './ClusterStore';
import { readStoredScan } from './storedScan';
import { toDate, toOptionalDate, type UserScanRow } from './tables';

/** How the scan of a user stands that they made with their own credentials. */
export interface UserScanRecord {
  scan?: ClusterRecord['scan'];
  lastScan?: ClusterRecord['lastScan'];
  report?: { id: string; takenAt: Date; expiresAt: Date };
}

function scanOf(row: UserScanRow, now: Date): UserScanRecord['scan'] {
  const leaseUntil = toOptionalDate(row.lease_until);
  if (leaseUntil === undefined || leaseUntil <= now) {
    return undefined;
  }
  const startedAt = toOptionalDate(row.started_at);
  return {
    state: startedAt ? 'running' : 'queued',
    requestedAt: toDate(row.requested_at),
    startedAt,
    sourcesDone: row.sources_done,
    sourcesTotal: row.sources_total,
    nodesRead: row.nodes_read,
    nodesTotal: row.nodes_total ?? undefined,
  };
}

/** A user's scan as it stands at a point in time; what has expired is not there, whether it is deleted yet or not. */
export function toUserScan(row: UserScanRow, now: Date): UserScanRecord {
  const expiresAt = toDate(row.expires_at);
  const scan = scanOf(row, now);
  if (expiresAt <= now) {
    return { scan };
  }
  const finishedAt = toOptionalDate(row.finished_at);
  const takenAt = toOptionalDate(row.taken_at);
  return {
    scan,
    ...(finishedAt &&
      row.outcome && {
        lastScan: {
          finishedAt,
          outcome: row.outcome,
          problem: parseStored<Reason>(row.problem),
        },
      }),
    ...(row.report_id !== null &&
      takenAt && { report: { id: row.report_id, takenAt, expiresAt } }),
  };
}

/** What a user's scan brought, where it brought something that can be read. */
export function toUserReport(row: UserScanRow): StoredReport | undefined {
  const { report_id, taken_at, rules_version, snapshot, assessment } = row;
  if (
    report_id === null ||
    taken_at === null ||
    rules_version === null ||
    snapshot === null ||
    assessment === null
  ) {
    return undefined;
  }
  const stored = readStoredScan({ rules_version, snapshot, assessment });
  return (
    stored && {
      id: report_id,
      entityRef: row.entity_ref,
      clusterName: row.cluster_name,
      takenAt: toDate(taken_at),
      ...stored,
    }
  );
}
