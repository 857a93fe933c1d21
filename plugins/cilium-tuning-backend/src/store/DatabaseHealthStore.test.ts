/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { serviceHealthSchema } from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  INTERVAL,
  refOf,
  scanNow,
  storesOver,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { ServiceMetrics } from '../metrics/ServiceMetrics';
import { DatabaseScanQueue } from '../queue/DatabaseScanQueue';
import { DatabaseHealthStore } from './DatabaseHealthStore';

jest.setTimeout(60_000);

/** A metrics service that keeps what it was told, and reads gauges when asked. */
function metricsForTest() {
  const told: [string, number, object?][] = [];
  const gauges: (() => Promise<void>)[] = [];
  const instrument = (name: string) => ({
    add: (value: number, of?: object) => told.push([name, value, of]),
    record: (value: number, of?: object) => told.push([name, value, of]),
    addCallback: (callback: Parameters<Observe>[0]) => {
      gauges.push(async () =>
        callback({ observe: value => told.push([name, value]) }),
      );
    },
    removeCallback: () => {},
  });
  type Observe = ReturnType<
    MetricsService['createObservableGauge']
  >['addCallback'];
  const metrics: MetricsService = {
    createCounter: instrument,
    createUpDownCounter: instrument,
    createHistogram: instrument,
    createGauge: instrument,
    createObservableCounter: instrument,
    createObservableUpDownCounter: instrument,
    createObservableGauge: instrument,
  };
  return { metrics, told, read: () => Promise.all(gauges.map(ask => ask())) };
}

describe.each(databaseKinds)('how the service is doing, on %s', kind => {
  const databases = TestDatabases.create();

  it('tells queue, scans, failures, sources and sizes, and names only who may be named', async () => {
    const stores = storesOver(await databases.init(kind));
    const { database } = stores;
    const health = new DatabaseHealthStore({ database, version: '1.2.3' });
    const { metrics, told, read } = metricsForTest();
    const figures = new ServiceMetrics({
      ...{ metrics, health, logger: mockServices.logger.mock() },
    });
    const queue = new DatabaseScanQueue({
      ...{ database, interval: INTERVAL, replica: 'pod-1' },
      onFinished: (result, milliseconds) =>
        figures.scanEnded({ result, seconds: milliseconds / 1000 }),
    });
    const names = ['a', 'b', 'c', 'd'];
    await stores.look(
      at(0),
      entry('a'),
      entry('other', { binding: 'notRegistered', scheduled: false }),
    );
    await scanNow(stores, at(5), 'a');
    await stores.look(at(100), ...names.map(name => entry(name)));
    const [b, c] = [await queue.claim(at(105)), await queue.claim(at(110))];
    if (!b || !c) {
      throw new Error('Two clusters should have been due');
    }
    await queue.finish(
      b,
      {
        outcome: 'failed',
        problem: { code: 'read.timeout', params: { path: '/secret' } },
      },
      at(115),
    );

    const seen = await health.get(
      [query => query.where('clusters.entity_ref', '<>', b.entityRef)],
      at(140),
    );
    expect(serviceHealthSchema.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({
      version: '1.2.3',
      clusters: { known: 4, matched: 4, scheduled: 4, reported: 1 },
      queue: { waiting: 1, oldestSeconds: 40 },
      running: [
        {
          ...{ replica: 'pod-1', scans: 1, longestSeconds: 30 },
          entityRefs: [c.entityRef],
        },
      ],
      lastSuccessAt: at(5).toISOString(),
      failing: [{ reason: 'read.timeout', clusters: 1, entityRefs: [] }],
      sources: [
        { source: 'nodes', ok: 1, partial: 0, unavailable: 0, notSetUp: 0 },
      ],
      outbox: { waiting: 0, oldestSeconds: null },
      database: {
        bytes: expect.any(Number),
        rows: { reports: 1, history: 1, changes: 0 },
      },
    });
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(JSON.stringify(seen)).not.toContain(b.entityRef);

    const unnamed = await health.get(undefined, at(140));
    expect(unnamed).toMatchObject({
      running: [{ scans: 1, entityRefs: [] }],
      failing: [{ clusters: 1, entityRefs: [] }],
    });
    expect(JSON.stringify(unnamed)).not.toContain(refOf(''));
    expect(await health.get([], at(140))).toMatchObject({
      failing: [
        {
          entityRefs: [b.entityRef],
          example: { code: 'read.timeout', params: { path: '/secret' } },
        },
      ],
    });

    figures.requested(2048);
    await read();
    expect(told).toEqual([
      ['cilium_tuning.scan.duration', 10, { outcome: 'failed' }],
      ['cilium_tuning.scan.failures', 1, { reason: 'read.timeout' }],
      ['cilium_tuning.scan.requests', 1, undefined],
      ['cilium_tuning.scan.bytes', 2048, undefined],
      ['cilium_tuning.queue.waiting', expect.any(Number)],
      ['cilium_tuning.queue.running', expect.any(Number)],
      ['cilium_tuning.queue.age', expect.any(Number)],
    ]);
  });
});
