/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import {
  entry,
  refOf,
  scanned,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { ScanSlots } from './ScanSlots';
import { ScanWorker, type ScanFunction } from './ScanWorker';

jest.setTimeout(60_000);

/** A scan that stands still until it is told to end. */
const hanging: ScanFunction = async ({ clusterName }, { signal }) => {
  await once(signal, 'abort');
  return scanned(clusterName, new Date()).snapshot;
};

describe.each(databaseKinds)('ScanWorker on %s', kind => {
  const databases = TestDatabases.create();
  const workers: ScanWorker[] = [];
  let stores: Stores;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
    logger = mockServices.logger.mock();
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map(worker => worker.stop()));
  });

  function workerWith(scan: ScanFunction, maxConcurrent = 2) {
    const worker = new ScanWorker({
      ...{ queue: stores.queue, scan, logger },
      slots: new ScanSlots(maxConcurrent),
    });
    workers.push(worker);
    return worker;
  }

  const look = (...names: string[]) =>
    stores.look(new Date(), ...names.map(name => entry(name)));

  async function until<T>(
    ask: () => Promise<T>,
    wanted: (answer: T) => boolean,
  ) {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const answer = await ask();
      if (wanted(answer)) {
        return answer;
      }
      if (Date.now() > deadline) {
        throw new Error(`Not in time: ${JSON.stringify(answer)}`);
      }
      await pause(50);
    }
  }

  it('scans all that is due, never more at once than allowed', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await look(...names);
    let running = 0;
    let most = 0;
    let paired = () => {};
    const pair = new Promise<void>(resolve => {
      paired = resolve;
    });
    const worker = workerWith(async ({ clusterName }) => {
      running += 1;
      most = Math.max(most, running);
      if (running === 2) {
        paired();
      }
      await pair;
      await pause(20);
      running -= 1;
      return scanned(clusterName, new Date()).snapshot;
    });

    await worker.tick();
    const { items } = await until(
      () => stores.fleet.query({ filters: [], limit: 10 }),
      page => page.items.every(({ report }) => report),
    );

    expect(items.map(({ lastScan }) => lastScan?.outcome)).toEqual(
      names.map(() => 'complete'),
    );
    expect(most).toBe(2);
  });

  it('never scans a cluster in two replicas at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `c${index}`);
    await look(...names);
    const begun: string[] = [];
    const scan: ScanFunction = async ({ clusterName }) => {
      begun.push(clusterName);
      await pause(5);
      return scanned(clusterName, new Date()).snapshot;
    };
    const replicas = [workerWith(scan), workerWith(scan)];

    await Promise.all(replicas.map(worker => worker.tick()));
    await until(
      () => stores.fleet.query({ filters: [], limit: 10 }),
      page => page.items.every(({ report }) => report),
    );

    expect(begun.toSorted()).toEqual(names);
  });

  it('takes a scan that throws as one that failed, and goes on', async () => {
    await look('a', 'b');
    const worker = workerWith(async ({ clusterName }) => {
      if (clusterName === 'a') {
        throw new Error('of our own making');
      }
      return scanned(clusterName, new Date()).snapshot;
    }, 1);

    await worker.tick();
    const scannedB = await until(
      () => stores.clusters.get(refOf('b')),
      record => record?.report !== undefined,
    );

    expect(scannedB?.lastScan?.outcome).toBe('complete');
    expect(await stores.clusters.get(refOf('a'))).toMatchObject({
      lastScan: { outcome: 'failed', problem: { code: 'scan.failed' } },
      scan: undefined,
    });
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('shows how far a scan is while it runs', async () => {
    await look('a');
    const worker = workerWith(async (cluster, options) => {
      options.onProgress({
        ...{ sourcesDone: 1, sourcesTotal: 3, nodesRead: 7, nodesTotal: 9 },
      });
      return hanging(cluster, options);
    });

    await worker.tick();
    const record = await until(
      () => stores.clusters.get(refOf('a')),
      found => found?.scan?.nodesRead === 7,
    );

    expect(record?.scan).toMatchObject({
      ...{ state: 'running', sourcesDone: 1, sourcesTotal: 3, nodesTotal: 9 },
    });
  });

  it('hands back what it has when it stops, for another to take at once', async () => {
    await look('a', 'b');
    const stopped = workerWith(hanging);
    await stopped.tick();
    expect(await stores.queue.claim(new Date())).toBeUndefined();

    await stopped.stop();

    expect(await stores.clusters.get(refOf('a'))).toMatchObject({
      ...{ lastScan: undefined, report: undefined, scan: { state: 'queued' } },
    });
    await stopped.tick();
    expect(await stores.queue.claim(new Date())).toBeDefined();
    expect(await stores.queue.claim(new Date())).toBeDefined();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('ends a scan whose cluster the entity has lost, and stores nothing of it', async () => {
    await look('a');
    const ended = new AbortController();
    const worker = workerWith(async (cluster, options) => {
      const snapshot = await hanging(cluster, options);
      ended.abort();
      return snapshot;
    });
    await worker.tick();

    await stores.look(new Date(), entry('a', { binding: 'ambiguous' }));
    await until(
      async () => ended.signal.aborted,
      aborted => aborted,
    );
    await worker.idle();

    const record = await stores.clusters.get(refOf('a'));
    expect(record?.lastScan).toBeUndefined();
    expect(record?.report).toBeUndefined();
  });

  it('starts what is asked for while it claims', async () => {
    await stores.look(new Date(), entry('a', { scheduled: false }));
    const worker = workerWith(
      async ({ clusterName }) => scanned(clusterName, new Date()).snapshot,
    );

    const ticking = worker.tick();
    await stores.queue.request(refOf('a'), new Date());
    await Promise.all([ticking, worker.tick()]);
    await worker.idle();

    expect((await stores.clusters.get(refOf('a')))?.report).toBeDefined();
  });

  it('stores what a scan brought when the database is there again', async () => {
    await look('a');
    const away = jest
      .spyOn(stores.queue, 'finish')
      .mockRejectedValueOnce(new Error('terminating connection'))
      .mockRejectedValueOnce(new Error('the database system is starting up'));
    const worker = workerWith(
      async ({ clusterName }) => scanned(clusterName, new Date()).snapshot,
    );

    await worker.tick();
    await worker.idle();

    expect(away).toHaveBeenCalledTimes(3);
    expect((await stores.clusters.get(refOf('a')))?.report).toBeDefined();
    expect(logger.error).not.toHaveBeenCalled();
  });
});
