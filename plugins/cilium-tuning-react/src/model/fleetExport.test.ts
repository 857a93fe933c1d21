/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import papaparse from 'papaparse';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { fleetCsv } from './fleetCsv';
import { fleetExportOf, type ExportedWaiver } from './fleetExport';

const now = new Date('2026-11-26T12:00:00Z');

const bare: ClusterSummary = {
  ...{ entityRef: 'resource:default/bare', owners: [], tags: [] },
  ...{ binding: 'matched', clusterName: 'bare', health: 'neverScanned' },
  ...{ lastScan: null, report: null, score: null, potential: null },
  ...{ progress: null, items: null, findings: null, cilium: null },
  ...{ ciliumVersions: [], nodes: null },
};

const known: ClusterSummary = {
  ...{ ...bare, entityRef: 'resource:default/known', clusterName: 'known' },
  ...{ owners: ['group:default/a', 'group:default/b'], health: 'ok' },
  report: { id: 'one', takenAt: '2026-11-26T06:30:00.000Z', state: 'current' },
  ...{ score: 71, nodes: 3 },
  checks: {
    bbr: {
      progress: 'partly',
      standing: 'waived',
      nodes: { pass: 1, fail: 2 },
      waived: 2,
    },
    'native-routing': {
      progress: 'done',
      standing: 'passed',
      nodes: { pass: 3 },
    },
    'of-the-future': {
      progress: 'done',
      standing: 'passed',
      nodes: { pass: 3 },
    },
  },
  compliance: [
    {
      ...{ policy: 'prod', compliance: 'compliant' },
      items: [{ check: 'bbr', standing: 'waived' }],
    },
  ],
};

const waiver: ExportedWaiver = {
  ...{ check: 'bbr', reason: 'old kernels', until: '2026-12-31' },
  by: 'user:default/jane',
};

const exportOf = (
  clusters: ClusterSummary[],
  { reason = waiver.reason, filter = ['Owner: a'] } = {},
) =>
  fleetExportOf(clusters, {
    ...{ filter, now, policies: [{ name: 'prod', title: 'Baseline' }] },
    waiversOf: ref => (ref === known.entityRef ? [{ ...waiver, reason }] : []),
  });

const rowsOf = (csv: string) =>
  papaparse.parse<Record<string, string>>(csv, { header: true }).data;

describe('an export of clusters', () => {
  it('has the age of what it says, who requires it, and what excuses it', () => {
    expect(exportOf([known, bare])).toMatchObject({
      exportedAt: '2026-11-26T12:00:00.000Z',
      filter: ['Owner: a'],
      clusters: [
        {
          ...{ readAt: '2026-11-26T06:30:00.000Z', ageHours: 5.5, score: 71 },
          items: [
            { check: 'native-routing', requiredBy: [], waivers: [] },
            {
              ...{ check: 'bbr', title: 'BBR for pods', requiredBy: ['prod'] },
              ...{ standing: 'waived', nodes: { pass: 1, fail: 2 } },
              ...{ waivedNodes: 2, waivers: [waiver] },
            },
          ],
        },
        { entityRef: 'resource:default/bare', items: [] },
      ],
    });
  });

  it('is a row for each item as CSV, and one for a cluster of which nothing is known', async () => {
    const rows = rowsOf(await fleetCsv(exportOf([known, bare])));

    expect(rows.map(row => [row.Cluster, row.Item, row.Standing])).toEqual([
      ['known', 'native-routing', 'passed'],
      ['known', 'bbr', 'waived'],
      ['bare', '', ''],
    ]);
    expect(rows[1]).toMatchObject({
      ...{ Owners: 'group:default/a group:default/b', Score: '71' },
      ...{ 'Age in hours': '5.5', 'Required by': 'prod', 'Nodes off': '2' },
      'Titles of policies': 'Baseline',
      ...{ 'Nodes unknown': '0', 'Waived because': 'old kernels' },
      ...{ 'Waived until': '2026-12-31', 'Waived by': 'user:default/jane' },
      ...{ 'Exported at': '2026-11-26T12:00:00.000Z', Filter: 'Owner: a' },
    });
    expect(rows[2]).toMatchObject({ 'Nodes off': '', Health: 'neverScanned' });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=1\nand another line',
    '\uFF1D1',
  ])('gives no spreadsheet a formula: %j', async reason => {
    const csv = await fleetCsv(exportOf([known], { reason, filter: [reason] }));
    const [, row] = rowsOf(csv);

    expect(row['Waived because']).toBe(`'${reason}`);
    expect(row.Filter).toBe(`'${reason}`);
  });

  it('keeps separators, quotes and lines in their cells, and numbers as they are', async () => {
    const reason = 'a, b; "c"\nd';
    const [, row] = rowsOf(await fleetCsv(exportOf([known], { reason })));

    expect(row['Waived because']).toBe(reason);
    expect(row.Nodes).toBe('3');
  });
});
