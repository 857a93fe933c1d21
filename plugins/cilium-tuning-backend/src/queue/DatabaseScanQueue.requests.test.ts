/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  scanned,
  scanNow,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import type { Claim } from './claim';

jest.setTimeout(60_000);

describe.each(databaseKinds)('requests of DatabaseScanQueue on %s', kind => {
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

  beforeEach(() => stores.look(at(0), entry('a', { scheduled: false })));

  it('join a scan that waits or is under way, and come too soon after it', async () => {
    const { queue } = stores;
    const ask = (seconds: number) => queue.request(refOf('a'), at(seconds));

    expect(await ask(10)).toBe('queued');
    expect(await ask(11)).toBe('joined');
    const claim = await mustClaim(at(12));
    expect(await ask(13)).toBe('joined');
    await queue.finish(
      claim,
      { outcome: 'complete', report: scanned('a') },
      at(14),
    );
    expect(await ask(19)).toBe('tooSoon');
    expect((await get('a', at(19)))?.scan).toBeUndefined();
    expect(await ask(20)).toBe('queued');
  });

  it('of many at once make one scan', async () => {
    const { queue } = stores;
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => queue.request(refOf('a'), at(10))),
    );

    expect(outcomes.filter(outcome => outcome === 'queued')).toHaveLength(1);
    await mustClaim(at(11));
    expect(await queue.claim(at(11))).toBeUndefined();
  });

  it('join the scan that a dead replica leaves behind', async () => {
    const { queue } = stores;
    await queue.request(refOf('a'), at(10));
    await mustClaim(at(11));

    expect(await queue.request(refOf('a'), at(100))).toBe('joined');
    expect((await mustClaim(at(101))).clusterName).toBe('a');
  });

  it('bring a scheduled scan forward', async () => {
    await stores.look(at(0), entry('a'));
    await scanNow(stores, at(1), 'a');

    expect(await stores.queue.request(refOf('a'), at(60))).toBe('queued');
    expect((await mustClaim(at(60))).clusterName).toBe('a');
  });

  it.each(['ambiguous', 'notRegistered', 'needsUserCredentials'] as const)(
    'are refused for an entity that is %s',
    async binding => {
      await stores.look(at(60), entry('a', { binding }));

      expect(await stores.queue.request(refOf('a'), at(61))).toBe('notMatched');
    },
  );

  it('are refused for an entity that is not known', async () => {
    expect(await stores.queue.request(refOf('nobody'), at(1))).toBe(
      'notMatched',
    );
  });
});
