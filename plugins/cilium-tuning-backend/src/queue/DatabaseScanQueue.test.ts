/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  INTERVAL,
  refOf,
  scanned,
  scanNow,
  secondsOf,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { tables } from '../store/tables';
import type { Claim } from './claim';
import { DatabaseScanQueue } from './DatabaseScanQueue';

jest.setTimeout(60_000);

const failed = {
  outcome: 'failed',
  problem: { code: 'read.unreachable', params: { code: 'ECONNREFUSED' } },
} as const;

describe.each(databaseKinds)('DatabaseScanQueue on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
  });

  const get = (name: string, time: Date) =>
    stores.clusters.get(refOf(name), time);

  async function mustClaim(time: Date): Promise<Claim> {
    const claim = await stores.queue.claim(time);
    if (!claim) {
      throw new Error('Nothing is due');
    }
    return claim;
  }

  /** Scans what is due until a time, with nothing but failures. */
  const failAt = async (time: Date) =>
    stores.queue.finish(await mustClaim(time), failed, time);

  describe('claims', () => {
    it('never give one cluster to two replicas', async () => {
      const names = Array.from({ length: 15 }, (_, index) => `c${index}`);
      await stores.look(at(0), ...names.map(name => entry(name)));
      const claimAll = async () => {
        const queue = new DatabaseScanQueue({
          database: stores.database,
          interval: INTERVAL,
        });
        const claimed: string[] = [];
        for (;;) {
          const claim = await queue.claim(at(1));
          if (!claim) {
            return claimed;
          }
          claimed.push(claim.clusterName);
        }
      };

      const replicas = await Promise.all([1, 2, 3, 4].map(claimAll));

      expect(replicas.flat().toSorted()).toEqual(names.toSorted());
    });

    it('begin with what has been due for longest', async () => {
      await stores.look(at(0), entry('b'));
      await stores.look(at(10), entry('a'), entry('b'));

      expect((await mustClaim(at(20))).clusterName).toBe('b');
      expect((await mustClaim(at(20))).clusterName).toBe('a');
      expect(await stores.queue.claim(at(20))).toBeUndefined();
    });

    it('leave out what is not due, not matched or not to be scanned', async () => {
      await stores.look(
        at(0),
        entry('a', { scheduled: false }),
        entry('b', { binding: 'ambiguous', clusterName: undefined }),
        entry('c', { binding: 'needsUserCredentials' }),
      );

      expect(await stores.queue.claim(at(1))).toBeUndefined();
    });

    it('tell how the cluster is signed in to', async () => {
      await stores.look(at(0), entry('a', { authProvider: 'aws' }));

      expect(await mustClaim(at(1))).toMatchObject({
        entityRef: refOf('a'),
        clusterName: 'a',
        authProvider: 'aws',
      });
    });

    it('of a replica that has died go to another, and its result comes to nothing', async () => {
      await stores.look(at(0), entry('a'));
      const { queue } = stores;
      const dead = await mustClaim(at(0));
      await queue.renew(dead, undefined, at(30));
      expect(await queue.claim(at(89))).toBeUndefined();

      const heir = await mustClaim(at(91));

      expect(await queue.renew(dead, undefined, at(92))).toBe(false);
      const late = { outcome: 'complete', report: scanned('a') } as const;
      expect(await queue.finish(dead, late, at(92))).toBe(false);
      expect(await stores.reports.get(refOf('a'))).toBeUndefined();
      expect(await queue.finish(heir, late, at(93))).toBe(true);
      expect(await stores.reports.get(refOf('a'))).toBeDefined();
    });

    it('that are handed back can be taken at once, and only by who holds them', async () => {
      await stores.look(at(0), entry('a'));
      const { queue } = stores;
      const first = await mustClaim(at(0));
      await queue.release(first);
      const second = await mustClaim(at(0));

      await queue.release(first);

      expect(await queue.renew(second, undefined, at(1))).toBe(true);
    });
  });

  it('shows how far a scan is', async () => {
    await stores.look(at(0), entry('a'));
    expect((await get('a', at(1)))?.scan).toEqual({
      state: 'queued',
      requestedAt: at(0),
      sourcesDone: 0,
      sourcesTotal: 0,
      nodesRead: 0,
    });

    const claim = await mustClaim(at(2));
    await stores.queue.renew(
      claim,
      { sourcesDone: 1, sourcesTotal: 3, nodesRead: 500, nodesTotal: 1200 },
      at(3),
    );
    expect((await get('a', at(3)))?.scan).toEqual({
      state: 'running',
      requestedAt: at(0),
      startedAt: at(2),
      sourcesDone: 1,
      sourcesTotal: 3,
      nodesRead: 500,
      nodesTotal: 1200,
    });

    await stores.queue.release(claim);
    expect((await get('a', at(4)))?.scan).toMatchObject({
      state: 'queued',
      nodesRead: 0,
    });
    await scanNow(stores, at(5), 'a');
    expect((await get('a', at(6)))?.scan).toBeUndefined();
  });

  it('lets a scanned cluster be due an interval later', async () => {
    await stores.look(at(0), entry('a'));
    await scanNow(stores, at(1), 'a');

    const record = await get('a', at(2));
    expect(record?.lastScan).toEqual({
      finishedAt: at(1),
      outcome: 'complete',
      problem: undefined,
    });
    const wait = Number(secondsOf(record?.dueAt)) - 1;
    expect(Math.abs(wait - 1800)).toBeLessThanOrEqual(180);
  });

  it('counts the interval from the start of a scan, however long it takes', async () => {
    await stores.look(at(0), entry('a'));
    const claim = await mustClaim(at(0));
    for (const seconds of [50, 100, 150]) {
      await stores.queue.renew(claim, undefined, at(seconds));
    }
    await stores.queue.finish(claim, failed, at(200));

    const due = Number(secondsOf((await get('a', at(200)))?.dueAt));
    expect(Math.abs(due - 1800)).toBeLessThanOrEqual(180);
  });

  describe('a scan that fails', () => {
    it('keeps the last report, says why, and is tried ever less often', async () => {
      await stores.look(at(0), entry('a'));
      await scanNow(stores, at(0), 'a');
      const waits: number[] = [];
      let time = 0;
      for (let round = 0; round < 4; round++) {
        time = Number(secondsOf((await get('a', at(time)))?.dueAt));
        await failAt(at(time));
        const record = await get('a', at(time));
        waits.push((Number(secondsOf(record?.dueAt)) - time) / 1800);
      }

      expect(waits.map(Math.round)).toEqual([1, 2, 4, 4]);
      expect(await get('a', at(time))).toMatchObject({
        lastScan: { finishedAt: at(time), ...failed },
        report: { takenAt: at(0) },
      });
      expect((await stores.reports.get(refOf('a')))?.takenAt).toEqual(at(0));
    });

    it('is forgiven by one that succeeds', async () => {
      await stores.look(at(0), entry('a'));
      for (const seconds of [0, 20_000, 40_000]) {
        await failAt(at(seconds));
      }
      await scanNow(stores, at(60_000), 'a');
      await failAt(at(80_000));

      const due = secondsOf((await get('a', at(80_000)))?.dueAt);
      expect(Number(due) - 80_000).toBeLessThanOrEqual(1980);
    });
  });

  it('does not scan an unscheduled cluster again by itself', async () => {
    await stores.look(at(0), entry('a', { scheduled: false }));
    const { queue } = stores;
    expect(await queue.request(refOf('a'), at(1))).toBe('queued');
    await scanNow(stores, at(2), 'a');

    const record = await get('a', at(3));
    expect(record?.report).toBeDefined();
    expect(record?.dueAt).toBeUndefined();
    expect(await queue.claim(at(999_999))).toBeUndefined();
  });

  describe('a scan of a cluster that the entity loses meanwhile', () => {
    it.each([
      ['another cluster', [entry('a', { clusterName: 'other' })]],
      ['ambiguous', [entry('a', { binding: 'ambiguous' })]],
      ['gone', []],
    ])(
      'is told to end, and its late result is dropped: %s',
      async (_, found) => {
        const { database, queue } = stores;
        await stores.look(at(0), entry('a'));
        const claim = await mustClaim(at(1));

        await stores.look(at(60), ...found);

        expect(await queue.renew(claim, undefined, at(61))).toBe(false);
        const late = { outcome: 'complete', report: scanned('a') } as const;
        expect(await queue.finish(claim, late, at(62))).toBe(false);
        expect(await database(tables.reports)).toEqual([]);
        expect(await database(tables.history)).toEqual([]);
      },
    );

    it('does not keep the other cluster from being scanned at once', async () => {
      await stores.look(at(0), entry('a'));
      await mustClaim(at(1));
      await stores.look(at(10), entry('a', { clusterName: 'other' }));

      expect((await mustClaim(at(11))).clusterName).toBe('other');
    });
  });
});
