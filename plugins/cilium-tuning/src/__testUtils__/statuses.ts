/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { ago } from './reports';

/** The cluster entity that tests show, and the name its cluster has in the Kubernetes plugin. */
export const entityRef = 'resource:default/article';
export const clusterName = 'prod-article';

/** The status of a scheduled cluster that was never scanned, apart from what is changed. */
export function statusOf(change: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    entityRef,
    binding: 'matched',
    clusterName,
    schedule: { state: 'scheduled' },
    scan: null,
    lastScan: null,
    report: null,
    mayScan: true,
    ...change,
  };
}

/** The status of a cluster whose last scan brought the report. */
export function scannedStatus(
  report: { id: string; takenAt: string },
  change: Partial<ClusterStatus> = {},
): ClusterStatus {
  const { id, takenAt } = report;
  return statusOf({
    lastScan: { finishedAt: takenAt, outcome: 'complete' },
    report: { id, takenAt, state: 'current' },
    ...change,
  });
}

/** A scan that failed five minutes ago because nothing answered. */
export const failedScan: ClusterStatus['lastScan'] = {
  finishedAt: ago(5),
  outcome: 'failed',
  problem: {
    code: 'read.unreachable',
    params: { path: '/api/v1/nodes', code: 'ECONNREFUSED' },
  },
};

/** A scan that is under way. */
export const runningScan: ClusterStatus['scan'] = {
  state: 'running',
  requestedAt: ago(1),
  sourcesDone: 1,
  sourcesTotal: 4,
  nodesRead: 312,
  nodesTotal: 1240,
};
