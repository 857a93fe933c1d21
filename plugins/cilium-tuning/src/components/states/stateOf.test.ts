/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterStatus,
  SourceState,
} from 'backstage-plugin-cilium-tuning-common';
import { CiliumTuningClient } from 'backstage-plugin-cilium-tuning-react';
import {
  ago,
  entityRef,
  failedScan,
  reportOf,
  scannedStatus,
  statusOf,
  tunedNodes,
} from '../../__testUtils__';
import { mainStateOf, noticesOf } from './stateOf';

const report = reportOf();
const withoutCilium = reportOf({
  cilium: { state: 'notFound', lookedFor: ['pods in kube-system'] },
});
const broken = new Error('connection lost');

/** The error that the client makes of an answer with this status. */
async function errorOf(code: number): Promise<Error> {
  const client = new CiliumTuningClient({
    discoveryApi: { getBaseUrl: async () => 'http://backstage.test' },
    fetchApi: { fetch: async () => new Response('{}', { status: code }) },
  });
  return client.getStatus(entityRef).then(
    () => new Error('not refused'),
    (error: Error) => error,
  );
}

describe('mainStateOf', () => {
  it.each([
    ['loading', 'nothing was answered', {}],
    ['error', 'the first answer is an error', { error: broken }],
    ['neverScanned', 'nobody scanned', { status: statusOf() }],
    [
      'neverScanned',
      'the first scan is under way',
      {
        status: statusOf({
          scan: {
            state: 'running' as const,
            requestedAt: ago(1),
            sourcesDone: 0,
            sourcesTotal: 4,
            nodesRead: 0,
          },
        }),
      },
    ],
    ['neverScanned', 'an update fails', { status: statusOf(), error: broken }],
    [
      'unreachable',
      'the only scan failed',
      { status: statusOf({ lastScan: failedScan }) },
    ],
    ['loading', 'the report is on its way', { status: scannedStatus(report) }],
    [
      'error',
      'the report cannot be loaded',
      { status: scannedStatus(report), error: broken },
    ],
    ['report', 'there is a report', { status: scannedStatus(report), report }],
    [
      'report',
      'an update fails',
      { status: scannedStatus(report), report, error: broken },
    ],
    [
      'report',
      'a later scan failed',
      { status: scannedStatus(report, { lastScan: failedScan }), report },
    ],
    [
      'report',
      'nobody could tell whether Cilium runs',
      {
        status: scannedStatus(report),
        report: reportOf({ cilium: { state: 'unknown', lookedFor: [] } }),
      },
    ],
    [
      'noCilium',
      'Cilium is not there',
      { status: scannedStatus(withoutCilium), report: withoutCilium },
    ],
  ])('is %s when %s', (kind, _, known) => {
    expect(mainStateOf(known).kind).toBe(kind);
  });

  it.each<ClusterStatus['binding']>([
    'pending',
    'notRegistered',
    'ambiguous',
    'needsUserCredentials',
  ])('is %s when the cluster is, and shows no report', binding => {
    const state = mainStateOf({ status: statusOf({ binding }), report });
    expect(state.kind).toBe(binding);
    expect(state).not.toHaveProperty('report');
  });

  it.each([
    [401, 'error'],
    [403, 'notPermitted'],
    [404, 'notFound'],
    [500, 'error'],
  ])('tells a refusal from an error by status %s', async (code, kind) => {
    expect(mainStateOf({ error: await errorOf(code) }).kind).toBe(kind);
  });
});

describe('noticesOf', () => {
  const old = {
    report: { id: 'report-1', takenAt: ago(900), state: 'stale' as const },
  };
  const partial = reportOf({
    agents: { state: 'partial', reason: { code: 'read.timeout' } },
  });
  const tuned = reportOf({ nodes: tunedNodes });

  it.each([
    [
      [],
      'all is read but a probe that nobody set up',
      scannedStatus(report),
      report,
    ],
    [['stale'], 'the report is old', scannedStatus(report, old), report],
    [
      ['unreachable'],
      'a later scan failed, however old the report is',
      scannedStatus(report, { ...old, lastScan: failedScan }),
      report,
    ],
    [
      [],
      'a scan failed before the report',
      scannedStatus(report, {
        lastScan: { finishedAt: ago(60), outcome: 'failed' },
      }),
      report,
    ],
    [['partial'], 'a source lacks', scannedStatus(partial), partial],
    [
      ['ciliumUnknown'],
      'nobody could look for Cilium',
      scannedStatus(report),
      reportOf({
        cilium: { state: 'unknown', lookedFor: [] },
        agents: { state: 'unavailable', reason: { code: 'read.timeout' } },
      }),
    ],
    [
      ['unscheduled'],
      'app-config names other clusters',
      scannedStatus(report, { schedule: { state: 'excluded' } }),
      report,
    ],
    [
      ['unscheduled'],
      'app-config names no clusters',
      scannedStatus(report, { schedule: { state: 'off' } }),
      report,
    ],
    [['nothingLeft'], 'everything is on', scannedStatus(tuned), tuned],
    [
      ['stale', 'partial', 'unscheduled'],
      'more than one applies, the most pressing first',
      scannedStatus(partial, { ...old, schedule: { state: 'off' } }),
      partial,
    ],
  ])('gives %j when %s', (notices, _, status, shown) => {
    expect(noticesOf(mainStateOf({ status, report: shown }), {})).toEqual(
      notices,
    );
  });

  it('counts a source that could not be read as lacking, not one that is not set up', () => {
    const fared = (state: SourceState['state']) => {
      const sources = report.sources.map(source =>
        source.source === 'probe' ? { ...source, state } : source,
      );
      const shown = { ...report, sources };
      return noticesOf(
        mainStateOf({ status: scannedStatus(report), report: shown }),
        {},
      );
    };

    expect(fared('unavailable')).toEqual(['partial']);
    expect(fared('notSetUp')).toEqual([]);
  });

  it('says first that an update failed and that a scan was refused', () => {
    const state = mainStateOf({ status: scannedStatus(report, old), report });
    expect(
      noticesOf(state, { error: broken, scanError: new Error('no') }),
    ).toEqual(['refreshFailed', 'scanRefused', 'stale']);
  });

  it('does not say a second time what the whole page says', () => {
    expect(
      noticesOf(mainStateOf({ error: broken }), { error: broken }),
    ).toEqual([]);
  });

  it('does not call an update failed when it is the report that cannot be loaded', () => {
    const status = scannedStatus(report);
    const state = mainStateOf({ status, error: broken });
    expect(noticesOf(state, { error: broken })).toEqual([]);
  });

  it('says nothing beside a cluster without Cilium but what concerns its scans', () => {
    const status = scannedStatus(withoutCilium, {
      schedule: { state: 'off' },
    });
    const state = mainStateOf({ status, report: withoutCilium });
    expect(noticesOf(state, {})).toEqual(['unscheduled']);
  });
});
