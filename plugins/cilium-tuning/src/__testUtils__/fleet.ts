/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterPage,
  ClusterSummary,
  ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import { ago } from './reports';

/** A cluster of which much is known. */
export const article: ClusterSummary = {
  ...{ entityRef: 'resource:default/article', title: 'Article' },
  ...{ owners: ['group:default/team-a'], tags: ['k3s'], binding: 'matched' },
  ...{ clusterName: 'prod-article', health: 'ok', cilium: 'found' },
  lastScan: { finishedAt: ago(12), outcome: 'complete' },
  report: { id: 'one', takenAt: ago(12), state: 'current' },
  ...{ score: 65, potential: 44, nodes: 6 },
  progress: { done: 7, permitted: 17, locked: 3, unknown: 1 },
  items: {
    ...{ done: 9, partly: 1, open: 8 },
    ...{ locked: 3, notNeeded: 1, unknown: 1 },
  },
  findings: { critical: 2, warning: 0 },
  ciliumVersions: [
    { version: '1.13.4', nodes: 4 },
    { version: '1.12.0', nodes: 2 },
  ],
};

const nothingKnown = {
  ...{ report: null, score: null, potential: null, progress: null },
  ...{ items: null, findings: null, cilium: null, ciliumVersions: [] },
  ...{ nodes: null, lastScan: null },
};

/** A cluster that could not be read. */
export const down: ClusterSummary = {
  ...{ ...article, ...nothingKnown, title: undefined },
  ...{ entityRef: 'resource:infra/down', health: 'failing' },
  lastScan: {
    ...{ finishedAt: ago(5), outcome: 'failed' },
    problem: {
      code: 'read.unreachable',
      params: { path: '/api/v1/nodes', code: 'ECONNREFUSED' },
    },
  },
};

/** A cluster without Cilium, and with an old report. */
export const bare: ClusterSummary = {
  ...{ ...article, ...nothingKnown, health: 'stale', cilium: 'notFound' },
  ...{ entityRef: 'resource:default/bare', title: 'Bare' },
  report: { id: 'two', takenAt: ago(5000), state: 'stale' },
};

/** What those are narrowed down by. */
export const facets: ClusterValues = {
  ...{
    clusters: 3,
    lifecycles: [],
    systems: [],
    tags: [{ value: 'k3s', clusters: 3 }],
  },
  owners: [{ value: 'group:default/team-a', clusters: 3 }],
  ciliumVersions: [{ value: '1.13.4', clusters: 1 }],
  health: [{ value: 'failing', clusters: 1 }],
};

/** A page of the list of clusters. */
export const pageOf = (
  items: ClusterSummary[],
  more: Partial<ClusterPage> = {},
): ClusterPage => ({
  ...{ items, totalItems: items.length, facets },
  ...more,
});
