/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  scanNow,
  secondsOf,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

describe.each(databaseKinds)('a cluster that replicas die of, on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(at(0), entry('killer'));
  });

  const get = (name: string, time: Date) =>
    stores.clusters.get(refOf(name), time);
  const dueIn = async (seconds: number) =>
    Number(secondsOf((await get('killer', at(seconds)))?.dueAt)) - seconds;

  async function claimAt(seconds: number) {
    const claim = await stores.queue.claim(at(seconds));
    if (claim?.clusterName !== 'killer') {
      throw new Error('It is not what is due');
    }
    return claim;
  }

  it('is taken over once, and then left alone ever longer, with the reason', async () => {
    const { queue } = stores;
    await claimAt(0);
    await claimAt(61);
    expect(await queue.claim(at(122))).toBeUndefined();

    expect(await get('killer', at(122))).toMatchObject({
      lastScan: {
        outcome: 'failed',
        problem: { code: 'scan.abandoned', params: { times: 2 } },
      },
      scan: undefined,
    });
    expect(Math.round((await dueIn(61)) / 1800)).toBe(2);

    await claimAt(10_000);
    expect(await queue.claim(at(10_061))).toBeUndefined();
    expect(Math.round((await dueIn(10_000)) / 1800)).toBe(4);
  });

  it('does not keep others waiting', async () => {
    await stores.look(at(1), entry('killer'), entry('well'));
    await claimAt(0);
    await claimAt(61);
    await scanNow(stores, at(62), 'well');

    expect(await stores.queue.claim(at(200))).toBeUndefined();
    expect((await get('well', at(200)))?.report).toBeDefined();
  });

  it('is forgiven by a scan that ends, however it ends', async () => {
    const { queue } = stores;
    await claimAt(0);
    await queue.finish(
      await claimAt(61),
      { outcome: 'failed', problem: { code: 'scan.failed' } },
      at(61),
    );
    await claimAt(10_000);
    await claimAt(10_061);

    expect((await get('killer', at(10_062)))?.scan?.state).toBe('running');
  });
});
