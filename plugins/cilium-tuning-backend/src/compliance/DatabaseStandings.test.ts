/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  scanNow,
  STALE_AFTER,
  type Stores,
  storesOver,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { renewFleet } from '../store/renewFleet';
import { tables } from '../store/tables';
import { DatabaseStandings } from './DatabaseStandings';

jest.setTimeout(60_000);

const CHECK = 'cpu-governor';
const later = (seconds: number) =>
  new Date(at(seconds).getTime() + STALE_AFTER);

describe.each(databaseKinds)('DatabaseStandings on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(
      at(0),
      entry('a', {
        ...{ owners: ['group:default/x'], systems: ['system:default/s'] },
        ...{ lifecycle: 'production', labels: { stage: 'prod' } },
      }),
      entry('b'),
      entry('c'),
    );
    await scanNow(stores, at(1), 'a', ['powersave']);
    await scanNow(stores, at(2), 'b', ['performance']);
  });

  const read = async (now = at(100), waived: readonly string[] = []) => {
    const standings = new DatabaseStandings({
      database: stores.database,
      staleAfter: STALE_AFTER,
      waivers: {
        waivedAt: async () => (entityRef, check) =>
          check === CHECK && waived.includes(entityRef) ? 'all' : undefined,
      },
    });
    return standings.read([], at(0), now);
  };

  it('tells how checks stand, with what selectors look at', async () => {
    const [a, b, c] = await read();

    expect(a).toMatchObject({
      ...{ current: true, health: 'ok', cilium: 'found' },
      lifecycle: 'production',
      facets: {
        entityRef: refOf('a'),
        ...{ owners: ['group:default/x'], systems: ['system:default/s'] },
        labels: new Map([['stage', 'prod']]),
      },
    });
    expect(a.items.get(CHECK)?.standing).toBe('gap');
    expect(b.items.get(CHECK)?.standing).toBe('passed');
    expect(c).toMatchObject({ current: false, score: null });
    expect(c.items.size).toBe(0);
  });

  it('considers waivers, and leaves the score alone', async () => {
    const [before] = await read();
    const [after] = await read(at(100), [refOf('a')]);

    expect(after.items.get(CHECK)?.standing).toBe('waived');
    expect(after.score).toBe(before.score);
  });

  it('says of a stale report that it does not speak for the cluster', async () => {
    const standings = await read(later(2));

    expect(standings.map(({ current }) => current)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('knows nothing of a report that an older version stored until it is renewed', async () => {
    await stores.database(tables.fleet).update({ counts: null });
    expect((await read())[0]).toMatchObject({ current: false });

    await renewFleet(
      stores.database,
      stores.reports,
      new AbortController().signal,
    );
    expect((await read())[0]).toMatchObject({ current: true });
  });
});
