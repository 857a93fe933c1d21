/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toOptionalDate, type ClusterRow } from '../store/tables';
import type { ScanResult } from './claim';
import { nextDelay } from './nextDelay';

/**
 * What the row of a cluster holds after a scan. The interval counts from the scan's start, or clusters that take long would be
 * scanned less often.
 *
 * @param failures - scans in a row that brought no report, this one included
 */
export function afterScan(
  row: Pick<ClusterRow, 'scheduled' | 'started_at'>,
  result: Pick<ScanResult, 'outcome' | 'problem'>,
  options: { failures: number; interval: number; now: Date },
) {
  const { failures, interval, now } = options;
  const start = toOptionalDate(row.started_at) ?? now;
  const due = start.getTime() + nextDelay(interval, failures, Math.random());
  return {
    lease_holder: null,
    lease_until: null,
    requested_at: null,
    due_at: row.scheduled ? new Date(Math.max(due, now.getTime())) : null,
    last_scan_finished_at: now,
    last_scan_outcome: result.outcome,
    last_scan_problem: result.problem ? JSON.stringify(result.problem) : null,
  };
}
