/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import type { ScanConfig } from '../config';
import type { ClusterRecord } from '../store/ClusterStore';

const iso = (date: Date | undefined) => date?.toISOString();

function scheduleOf(
  { scheduled, dueAt }: ClusterRecord,
  { clusters, interval }: ScanConfig,
): ClusterStatus['schedule'] {
  if (scheduled) {
    return {
      state: 'scheduled',
      nextScanAt: iso(dueAt),
      intervalSeconds: Math.round(interval / 1000),
    };
  }
  return { state: clusters === undefined ? 'off' : 'excluded' };
}

/** The scan that finished last, as the API says it. */
export function lastScanOf({
  lastScan,
}: ClusterRecord): ClusterStatus['lastScan'] {
  return lastScan
    ? { ...lastScan, finishedAt: lastScan.finishedAt.toISOString() }
    : null;
}

function scanOf({ scan }: ClusterRecord): ClusterStatus['scan'] {
  return scan
    ? {
        ...scan,
        requestedAt: scan.requestedAt.toISOString(),
        startedAt: iso(scan.startedAt),
      }
    : null;
}

/** The report of a cluster, and whether it still speaks for it. */
export function reportStateOf(
  { report, lastScan }: ClusterRecord,
  { staleAfter }: Pick<ScanConfig, 'staleAfter'>,
  now: Date,
): ClusterStatus['report'] {
  if (!report) {
    return null;
  }
  const failedSince =
    lastScan?.outcome === 'failed' && lastScan.finishedAt > report.takenAt;
  const old = now.getTime() - report.takenAt.getTime() > staleAfter;
  return {
    id: report.id,
    takenAt: report.takenAt.toISOString(),
    state: failedSince || old ? 'stale' : 'current',
  };
}

/** How a cluster stands, as the API says it. What is not the entity's own stays out. */
export function clusterStatus(
  record: ClusterRecord,
  options: { scan: ScanConfig; mayScan: boolean; now: Date },
): ClusterStatus {
  const { scan, mayScan, now } = options;
  const { entityRef, binding, clusterName, authProvider } = record;
  const bound = binding === 'matched' || binding === 'needsUserCredentials';
  return {
    entityRef,
    binding,
    ...(bound && { clusterName }),
    ...(binding === 'needsUserCredentials' && { authProvider }),
    schedule: scheduleOf(record, scan),
    scan: scanOf(record),
    lastScan: lastScanOf(record),
    report: reportStateOf(record, scan, now),
    mayScan,
  };
}
