/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  articleCluster,
  clusterLocatorMethods,
  startDemoClusters,
} from '@internal/demo-clusters';
import request from 'supertest';
import scorecardModule from './index';

jest.setTimeout(180_000);

const article = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'article' },
  spec: { type: 'kubernetes-cluster', owner: 'team-a' },
};

/** Without the minute that the scorecard waits before it calculates for the first time. */
const soon = {
  schedule: {
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 0 },
  },
};

const CLUSTER = '/cilium-tuning/clusters/resource/default/article';

it('gives the scorecard score and progress of a cluster, and an error in their place once its report is stale', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'scorecard-test-'));
  const demo = await startDemoClusters({
    dir: join(dir, 'demo'),
    definitions: [articleCluster],
  });
  const catalogFile = join(dir, 'catalog.yaml');
  writeFileSync(catalogFile, JSON.stringify(article));
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            rules: [{ allow: ['Resource', 'Location'] }],
            locations: [{ type: 'file', target: catalogFile }],
            processingInterval: { seconds: 1 },
          },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: clusterLocatorMethods(demo.clusters),
          },
          ciliumTuning: { scan: { clusters: 'all' } },
          scorecard: {
            plugins: { ciliumTuning: { score: soon, progress: soon } },
          },
        },
      }),
      schedulerServiceFactory,
      import('@backstage/plugin-catalog-backend'),
      import('@backstage/plugin-kubernetes-backend'),
      import('backstage-plugin-cilium-tuning-backend'),
      import('@red-hat-developer-hub/backstage-plugin-scorecard-backend'),
      scorecardModule,
    ],
  });
  const ask = async (method: 'get' | 'post', path: string) => {
    const { body } = await request(backend.server)
      [method](`/api${path}`)
      .set('authorization', mockCredentials.user.header());
    return body;
  };
  async function until<T>(
    look: () => Promise<T>,
    isWanted: (answer: T) => boolean,
  ): Promise<T> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const answer = await look();
      if (isWanted(answer)) {
        return answer;
      }
      if (Date.now() > deadline) {
        throw new Error(`Not within a minute: ${JSON.stringify(answer)}`);
      }
      await pause(200);
    }
  }
  /** Waits for a scan that ends like this, and asks for another where one has ended otherwise. */
  const untilScanned = (outcome: string) =>
    until(
      async () => {
        const { scan, lastScan } = await ask('get', CLUSTER);
        if (scan === null && lastScan?.outcome !== outcome) {
          await ask('post', `${CLUSTER}/scans`);
        }
        return lastScan?.outcome;
      },
      answer => answer === outcome,
    );
  interface Metric {
    id: string;
    status: string;
    error?: string;
    result: { value: number | null; thresholdResult: { evaluation: string } };
  }
  /** The metrics, calculated anew. */
  async function metrics(
    isNew: (metric: Metric) => boolean,
  ): Promise<Record<string, Metric>> {
    for (const id of ['ciliumTuning.score', 'ciliumTuning.progress']) {
      await ask(
        'post',
        `/scorecard/.backstage/scheduler/v1/tasks/${id}/trigger`,
      );
    }
    const found: Metric[] = await until(
      () => ask('get', '/scorecard/metrics/catalog/resource/default/article'),
      answer => answer.length === 2 && answer.every(isNew),
    );
    return Object.fromEntries(found.map(metric => [metric.id, metric]));
  }

  try {
    await untilScanned('complete');
    const { assessment } = await ask('get', `${CLUSTER}/report`);
    const { done, permitted } = assessment.progress;
    const fresh = await metrics(({ result }) => result.value !== null);

    expect(fresh['ciliumTuning.score'].result).toMatchObject({
      value: assessment.score,
      thresholdResult: { status: 'success' },
    });
    expect(fresh['ciliumTuning.progress'].result.value).toBe(
      Math.floor((done / permitted) * 100),
    );

    demo.get('article').setFaults({ kind: 'status500' });
    await untilScanned('failed');
    const stale = await metrics(({ status }) => status === 'error');

    for (const { result, error } of Object.values(stale)) {
      expect(result.value).toBeNull();
      expect(error).toMatch(/is stale/);
    }
  } finally {
    await backend.stop();
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
