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
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { orGone } from '../permissions/readsEverything';
import type { ClusterFilter } from '../store/ClusterStore';
import { fleetFilters } from '../store/fleetFilters';
import { tables } from '../store/tables';
import { DatabaseTrendStore, type TrendOptions } from './DatabaseTrendStore';
import { renewDaily } from './renewDaily';

jest.setTimeout(60_000);

const DAY = 24 * 3_600;
const WEEK = 7 * DAY;

const fast = ['performance'];
const slow = ['powersave'];

describe.each(databaseKinds)('DatabaseTrendStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;
  let trends: DatabaseTrendStore;

  beforeEach(async () => {
    const database = await databases.init(kind);
    stores = storesOver(database);
    trends = new DatabaseTrendStore({ database, staleAfter: STALE_AFTER });
    await stores.look(at(0), entry('a', { owners: ['group:default/x'] }));
  });

  async function scanAt(name: string, seconds: number, governors = fast) {
    const rows = stores.database(tables.clusters);
    await rows.clone().update({ due_at: null, last_request_at: null });
    await stores.queue.request(refOf(name), at(seconds));
    await scanNow(stores, at(seconds), name, governors);
  }

  async function clustersAt(
    seconds: number,
    options: Partial<TrendOptions> = {},
    filters: readonly ClusterFilter[] = [],
  ): Promise<number[]> {
    const trend = await trends.read(
      filters,
      { days: 3, ...options },
      at(seconds),
    );
    return trend.points.map(({ clusters }) => clusters);
  }

  it('tells of each day what its last report said', async () => {
    await scanAt('a', 10, fast);
    await scanAt('a', 60, slow);
    await scanAt('a', DAY, fast);

    const { step, points, marks } = await trends.read(
      [],
      { days: 3, check: 'cpu-governor' },
      at(DAY + 60),
    );

    expect(step).toBe(1);
    expect(points.map(({ day, clusters }) => [day, clusters])).toEqual([
      ['2026-02-28', 0],
      ['2026-03-01', 1],
      ['2026-03-02', 1],
    ]);
    expect(points.map(({ nodes }) => [nodes?.pass, nodes?.fail])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(points.map(({ items }) => [items?.done, items?.open])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(marks).toEqual([]);
  });

  it('tells nothing of a check that there is not', async () => {
    await scanAt('a', 10);

    const { points } = await trends.read([], { days: 1, check: 'cpu' }, at(20));
    expect(points).toMatchObject([
      { clusters: 1, items: { done: 0, open: 0 } },
    ]);
  });

  it('names what changed where it is about one cluster', async () => {
    await scanAt('a', 10);
    await stores
      .database(tables.daily)
      .update({ kernels_digest: 1, spread: '{"kernels":{"5.15.0":1}}' });
    await scanAt('a', DAY);

    const { marks } = await trends.read([], { days: 2 }, at(DAY + 1));
    expect(marks).toEqual([
      {
        ...{ day: '2026-03-02', kind: 'kernel', clusters: 1 },
        ...{ came: ['6.8.0-31-generic'], went: ['5.15.0'] },
      },
    ]);
  });

  it('counts the clusters that filters let through', async () => {
    await stores.look(
      at(1),
      entry('a', { owners: ['group:default/x'] }),
      entry('b'),
    );
    await scanAt('a', 10);
    await scanAt('b', 20);
    const of = (owner: string) => fleetFilters({ owners: [owner] }, at(30));

    expect(await clustersAt(30)).toEqual([0, 0, 2]);
    expect(await clustersAt(30, {}, of('group:default/x'))).toEqual([0, 0, 1]);
    expect(await clustersAt(30, {}, of('group:default/y'))).toEqual([0, 0, 0]);
    expect(await clustersAt(30, { health: ['ok'] })).toEqual([0, 0, 2]);
    expect(await clustersAt(30, { health: ['stale'] })).toEqual([0, 0, 0]);
  });

  it('gives a point a week for a quarter of each cluster, in their order', async () => {
    await stores.look(at(1), entry('a'), entry('b'));
    await scanAt('a', 10);
    await scanAt('a', 2 * WEEK);
    await stores.database(tables.daily).update({ score: 71 });

    const [b, a] = await trends.small(
      [refOf('b'), refOf('a')],
      at(2 * WEEK + 60),
    );

    expect(a).toHaveLength(14);
    expect(a.slice(-3).map(({ day }) => day)).toEqual([
      '2026-03-01',
      '2026-03-08',
      '2026-03-15',
    ]);
    expect(a.map(({ score }) => score)).toEqual([
      ...Array(11).fill(null),
      ...[71, null, 71],
    ]);
    expect(b.every(({ score }) => score === null)).toBe(true);
  });

  it('makes days of the history of a version that kept none, once', async () => {
    await scanAt('a', -3 * DAY, slow);
    await scanAt('a', 10, slow);
    await scanAt('a', 60, fast);
    const made = await stores.database(tables.daily).orderBy('day');
    const renew = () =>
      renewDaily(stores.database, new AbortController().signal);

    await stores.database(tables.daily).delete();
    await renew();
    expect(await stores.database(tables.daily).orderBy('day')).toEqual(made);

    await stores.database(tables.daily).where({ day: '2026-02-26' }).delete();
    await renew();
    await renew();
    expect(await stores.database(tables.daily).orderBy('day')).toEqual(made);
  });

  describe('with a cluster whose entity is deleted', () => {
    const EIGHT_DAYS = 8 * DAY;

    beforeEach(async () => {
      await scanAt('a', 10);
      await stores.look(at(60));
      await stores.look(at(60 + EIGHT_DAYS));
    });

    const past = (gone: boolean) =>
      clustersAt(60 + EIGHT_DAYS, { days: 10, gone });

    it('keeps what was, for those who may know of it, and has no present', async () => {
      expect(await past(true)).toEqual([0, 1, ...Array(8).fill(0)]);
      expect(await past(false)).toEqual(Array(10).fill(0));
      expect(
        await stores.fleet.query({ filters: [], limit: 10 }),
      ).toMatchObject({ totalItems: 0 });
      for (const table of [tables.reports, tables.fleet, tables.verdicts]) {
        expect(await stores.database(table)).toEqual([]);
      }
    });

    it('is not hidden by what hides clusters of the present', async () => {
      const none: ClusterFilter = query =>
        void query.whereIn('clusters.entity_ref', []);
      const read = (filter: ClusterFilter) =>
        clustersAt(60 + EIGHT_DAYS, { days: 10, gone: true }, [filter]);

      expect(await read(none)).not.toContain(1);
      expect(await read(orGone([none]))).toContain(1);
    });

    it('still counts for the team that owned it', async () => {
      const of = (owner: string) =>
        clustersAt(
          60 + EIGHT_DAYS,
          { days: 10, gone: true },
          fleetFilters({ owners: [owner] }, at(30)),
        );
      expect(await of('group:default/x')).toContain(1);
      expect(await of('group:default/y')).not.toContain(1);
    });

    it('has its history again when it returns as the same cluster', async () => {
      // Before the Kubernetes plugin lists it again, it is known as nothing
      const unknown = {
        binding: 'notRegistered',
        clusterName: undefined,
      } as const;
      await stores.look(at(70 + EIGHT_DAYS), entry('a', unknown));
      expect(await past(true)).not.toContain(1);

      await stores.look(at(80 + EIGHT_DAYS), entry('a'));
      expect(await past(false)).toContain(1);
      expect(
        (await stores.history.get(refOf('a'), at(0)))?.points,
      ).toHaveLength(1);
    });

    it.each([
      ['at once', undefined],
      ['after a while', 'notRegistered'],
    ] as const)(
      'has none when it returns as another, %s',
      async (_, binding) => {
        if (binding) {
          const unknown = { binding, clusterName: undefined };
          await stores.look(at(70 + EIGHT_DAYS), entry('a', unknown));
        }
        await stores.look(
          at(80 + EIGHT_DAYS),
          entry('a', { clusterName: 'z' }),
        );

        expect(await past(true)).not.toContain(1);
        for (const table of [tables.history, tables.changes, tables.daily]) {
          expect(await stores.database(table)).toEqual([]);
        }
      },
    );

    it('is forgotten with the last of its history', async () => {
      const refs = () => stores.database(tables.clusters).pluck('entity_ref');
      await stores.history.clean(at(729 * DAY));
      expect(await refs()).toEqual([refOf('a')]);
      expect(await stores.database(tables.daily)).toHaveLength(1);

      await stores.history.clean(at(732 * DAY));
      expect(await refs()).toEqual([]);
      expect(await stores.database(tables.daily)).toEqual([]);
    });
  });
});
