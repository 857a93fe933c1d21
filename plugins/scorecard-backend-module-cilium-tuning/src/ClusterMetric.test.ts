/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import type {
  ClusterSummary,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { ClusterMetric } from './ClusterMetric';
import { clusterMetrics } from './clusterMetrics';

const TAKEN_AT = '2026-11-01T12:00:00.000Z';
const REF = 'resource:default/a';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'a', namespace: 'default' },
};

const current = { id: '1', takenAt: TAKEN_AT, state: 'current' } as const;

const summaryWith = (report: ClusterSummary['report']): ClusterSummary => ({
  ...{ entityRef: REF, report, lastScan: null, health: 'ok' },
  ...{ binding: 'matched', owners: [], tags: [], ciliumVersions: [] },
  ...{ cilium: null, nodes: null, findings: null, items: null },
  ...{ score: 71, potential: 80, progress: null },
});

function reportWith(
  nodes: Report['sources'][number]['state'],
  score: number | null = 71,
): Report {
  return {
    ...{ id: '1', entityRef: REF, clusterName: 'a', takenAt: TAKEN_AT },
    cilium: { state: 'found', namespace: 'kube-system', lookedFor: [] },
    sources: [{ source: 'nodes', state: nodes, nodes: 3, readAt: TAKEN_AT }],
    assessment: {
      ...{ rulesVersion: '1', score, potential: 80 },
      progress: { done: 20, permitted: 21, locked: 0, unknown: 0 },
      nodes: { total: 3, inScope: 3, outOfScope: 0 },
      ...{ groups: [], checks: [], findings: [], gains: [], evidence: [] },
    },
  };
}

const metricsOf = (listed: ClusterSummary[], report: Report) =>
  Promise.allSettled(
    clusterMetrics.map(definition =>
      new ClusterMetric({
        definition,
        auth: mockServices.auth(),
        reports: {
          listClusters: async ({ entityRefs }) => ({
            items: entityRefs?.includes(REF) ? listed : [],
            totalItems: listed.length,
          }),
          getReport: async () => report,
        },
      }).calculateMetric(entity),
    ),
  );

describe('ClusterMetric', () => {
  it('is score and progress of the newest report, nothing rounded up to all', async () => {
    expect(await metricsOf([summaryWith(current)], reportWith('ok'))).toEqual(
      [71, 95].map(value => ({ status: 'fulfilled', value })),
    );
  });

  it.each<[string, ClusterSummary[], Report, RegExp]>([
    ['there is no cluster', [], reportWith('ok'), /no tuning report/],
    [
      'there is no report',
      [summaryWith(null)],
      reportWith('ok'),
      /no tuning report/,
    ],
    [
      'the report is stale',
      [summaryWith({ ...current, state: 'stale' })],
      reportWith('ok'),
      /stale: it is of 2026-11-01/,
    ],
    [
      'not every node was seen',
      [summaryWith(current)],
      reportWith('partial'),
      /some of its nodes only/,
    ],
  ])('is an error where %s', async (_, listed, report, says) => {
    expect(await metricsOf(listed, report)).toEqual(
      clusterMetrics.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({
          message: expect.stringMatching(says),
        }),
      })),
    );
  });

  it('is an error where there is not enough evidence', async () => {
    const [score, progress] = await metricsOf(
      [summaryWith(current)],
      reportWith('ok', null),
    );

    expect([score.status, progress.status]).toEqual(['rejected', 'fulfilled']);
  });
});
