/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  isLacking,
  type ClusterStatus,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import {
  refusalOf,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';
import type { ClusterView } from '../../ownScan/withOwnScan';

/** What a card or a tab is about. */
export type MainState =
  | { kind: 'loading' | 'notPermitted' | 'notFound' }
  | { kind: 'error'; error: Error }
  | {
      kind: Exclude<ClusterStatus['binding'], 'matched'>;
      status: ClusterStatus;
    }
  | { kind: 'neverScanned' | 'unreachable'; status: ClusterStatus }
  | { kind: 'noCilium' | 'report'; status: ClusterStatus; report: Report };

/** What is worth knowing beside it, the most pressing first. */
export type Notice =
  | 'ownScan'
  | 'refreshFailed'
  | 'scanRefused'
  | 'unreachable'
  | 'stale'
  | 'ciliumUnknown'
  | 'partial'
  | 'unscheduled'
  | 'nothingLeft';

/** Decides what to show of what is known of a cluster. */
export function mainStateOf({
  status,
  report,
  error,
}: Pick<ClusterReport, 'status' | 'report' | 'error'>): MainState {
  if (!status) {
    if (!error) {
      return { kind: 'loading' };
    }
    const refusal = refusalOf(error);
    return refusal ? { kind: refusal } : { kind: 'error', error };
  }
  const { binding } = status;
  // Of what is read with the viewer's credentials, there may be their own scan
  const isReadable =
    binding === 'matched' ||
    (binding === 'needsUserCredentials' && status.report !== null);
  if (!isReadable) {
    return { kind: binding, status };
  }
  if (status.report && report) {
    const kind = report.cilium.state === 'notFound' ? 'noCilium' : 'report';
    return { kind, status, report };
  }
  if (status.report) {
    return error ? { kind: 'error', error } : { kind: 'loading' };
  }
  return {
    kind:
      status.lastScan?.outcome === 'failed' ? 'unreachable' : 'neverScanned',
    status,
  };
}

function isNothingLeft({ assessment }: Report): boolean {
  const { done, permitted } = assessment.progress;
  return permitted > 0 && done === permitted;
}

function reportNotices(status: ClusterStatus, report: Report): Notice[] {
  const failed =
    status.lastScan?.outcome === 'failed' &&
    Date.parse(status.lastScan.finishedAt) > Date.parse(report.takenAt);
  const stale = status.report?.state === 'stale';
  const lacking = report.sources.some(isLacking);
  const applying: [Notice, boolean][] = [
    ['unreachable', failed],
    ['stale', stale && !failed],
    ['ciliumUnknown', report.cilium.state === 'unknown'],
    ['partial', lacking && report.cilium.state === 'found'],
    ['unscheduled', status.schedule.state !== 'scheduled' && !status.signIn],
    ['nothingLeft', isNothingLeft(report)],
  ];
  return applying.filter(([, applies]) => applies).map(([notice]) => notice);
}

/** The notices that belong beside a state. */
export function noticesOf(
  state: MainState,
  {
    error,
    scanError,
    ownUntil,
  }: Pick<ClusterView, 'error' | 'scanError' | 'ownUntil'>,
): Notice[] {
  return [
    ...('report' in state && ownUntil ? (['ownScan'] as const) : []),
    ...('status' in state && error ? (['refreshFailed'] as const) : []),
    ...(scanError ? (['scanRefused'] as const) : []),
    ...('report' in state ? reportNotices(state.status, state.report) : []),
  ];
}
