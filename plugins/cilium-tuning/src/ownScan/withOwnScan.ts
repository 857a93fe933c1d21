/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterStatus,
  OwnScan,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterReport } from 'backstage-plugin-cilium-tuning-react';
import type { OwnScanState } from './useOwnScan';

/** How a cluster stands for one viewer, whose own scan may be all that there is of it. */
export interface ClusterView extends ClusterReport {
  /** When what is shown is deleted, where it is the viewer's own scan. */
  ownUntil?: string;
  /** Whether the viewer's own scan was there and is gone. */
  hasExpired?: boolean;
}

function laterOf(
  own: OwnScan['lastScan'],
  ofAll: ClusterStatus['lastScan'],
): ClusterStatus['lastScan'] {
  const isLater =
    own !== null &&
    (ofAll === null ||
      Date.parse(own.finishedAt) > Date.parse(ofAll.finishedAt));
  return isLater ? own : ofAll;
}

/** Puts the viewer's own scan in the place of the scans of the backend, for clusters that are read with the credentials of whoever looks. */
export function withOwnScan(
  cluster: ClusterReport,
  own: OwnScanState,
): ClusterView {
  const { status } = cluster;
  if (!status?.signIn) {
    return cluster;
  }
  const {
    scan,
    lastScan,
    report: meta,
  } = own.own ?? {
    ...{ scan: null, lastScan: null, report: null },
  };
  const acts = {
    error: cluster.error ?? own.error,
    scanError: own.scanError,
    isRequestingScan: own.isStarting,
    requestScan: own.start,
    hasExpired: own.hasExpired,
  };
  const seen = {
    ...{ ...status, scan },
    lastScan: laterOf(lastScan, status.lastScan),
  };
  if (status.signIn.shared || !meta) {
    return { ...cluster, ...acts, status: seen };
  }
  const { id, takenAt, expiresAt } = meta;
  return {
    ...{ ...cluster, ...acts },
    status: { ...seen, report: { id, takenAt, state: 'current' } },
    report: own.report,
    ownUntil: expiresAt,
  };
}
