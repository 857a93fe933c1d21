/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { needsViewerCredentials } from '../clusters/authProviders';
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
}: Pick<ClusterRecord, 'lastScan'>): ClusterStatus['lastScan'] {
  return lastScan
    ? { ...lastScan, finishedAt: lastScan.finishedAt.toISOString() }
    : null;
}

/** How far a scan is, as the API says it. */
export function scanOf({
  scan,
}: Pick<ClusterRecord, 'scan'>): ClusterStatus['scan'] {
  return scan
    ? {
        ...scan,
        requestedAt: scan.requestedAt.toISOString(),
        startedAt: iso(scan.startedAt),
      }
    : null;
}

/** How people sign in to a cluster that is read with their own credentials. */
function signInOf({
  binding,
  authProvider,
  oidcTokenProvider,
}: ClusterRecord): Pick<ClusterStatus, 'signIn'> {
  return authProvider !== undefined && needsViewerCredentials(authProvider)
    ? {
        signIn: {
          authProvider,
          oidcTokenProvider,
          shared: binding === 'matched',
        },
      }
    : {};
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

/** Whether an entity belongs to a cluster of the Kubernetes plugin. */
export function isBound({ binding }: ClusterRecord): boolean {
  return binding === 'matched' || binding === 'needsUserCredentials';
}

/** How a cluster stands, as the API says it. What is not the entity's own stays out. */
export function clusterStatus(
  record: ClusterRecord,
  options: { scan: ScanConfig; mayScan: boolean; now: Date },
): ClusterStatus {
  const { scan, mayScan, now } = options;
  const { entityRef, binding, clusterName } = record;
  const bound = isBound(record);
  return {
    entityRef,
    binding,
    ...(bound && { clusterName }),
    ...(bound && signInOf(record)),
    schedule: scheduleOf(record, scan),
    scan: scanOf(record),
    lastScan: lastScanOf(record),
    report: reportStateOf(record, scan, now),
    mayScan,
  };
}
