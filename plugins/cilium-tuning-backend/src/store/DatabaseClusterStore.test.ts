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
import { tables } from './tables';

jest.setTimeout(60_000);

describe.each(databaseKinds)('DatabaseClusterStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
  });

  const allRefs = async (options: { limit: number; after?: string }) => {
    const page = await stores.clusters.query({ filters: [], ...options });
    return { ...page, items: page.items.map(({ entityRef }) => entityRef) };
  };

  describe('turns of the directory', () => {
    it('go to one replica per interval', async () => {
      const { clusters } = stores;
      const claims = await Promise.all(
        [1, 2, 3, 4].map(() => clusters.claimDirectoryTurn(at(0), 60_000)),
      );

      expect(claims.filter(turn => turn !== undefined)).toEqual([1]);
      expect(await clusters.claimDirectoryTurn(at(59), 60_000)).toBeUndefined();
      expect(await clusters.claimDirectoryTurn(at(60), 60_000)).toBe(2);
    });

    it('come sooner where somebody waits, and never later', async () => {
      const { clusters } = stores;
      await clusters.claimDirectoryTurn(at(0), 60_000);

      await clusters.hastenDirectoryTurn(at(3));
      await clusters.hastenDirectoryTurn(at(30));

      expect(await clusters.claimDirectoryTurn(at(3), 60_000)).toBe(2);
    });

    it('write nothing when another was taken meanwhile', async () => {
      const { clusters } = stores;
      const slow = await clusters.claimDirectoryTurn(at(0), 60_000);
      await stores.look(at(60), entry('now'));

      await clusters.saveDirectory([entry('then')], Number(slow), at(61));

      expect((await allRefs({ limit: 10 })).items).toEqual([refOf('now')]);
    });
  });

  it('remembers bindings for the next look', async () => {
    await stores.look(
      at(0),
      entry('a', { missingCount: 2 }),
      entry('b', {
        binding: 'ambiguous',
        clusterName: undefined,
        authProvider: undefined,
        scheduled: false,
      }),
    );

    expect(await stores.clusters.listBindings()).toEqual([
      {
        entityRef: refOf('a'),
        binding: 'matched',
        clusterName: 'a',
        authProvider: 'serviceAccount',
        missingCount: 2,
      },
      {
        entityRef: refOf('b'),
        binding: 'ambiguous',
        clusterName: undefined,
        authProvider: undefined,
        missingCount: 0,
      },
    ]);
  });

  it('lets a scheduled cluster be due at once, and once only', async () => {
    await stores.look(at(0), entry('a'), entry('b', { scheduled: false }));
    await stores.look(at(60), entry('a'), entry('b', { scheduled: false }));

    const due = async (name: string) =>
      secondsOf((await stores.clusters.get(refOf(name)))?.dueAt);
    expect(await due('a')).toBe(0);
    expect(await due('b')).toBeUndefined();

    await stores.look(at(120), entry('a', { scheduled: false }), entry('b'));
    expect(await due('a')).toBeUndefined();
    expect(await due('b')).toBe(120);
  });

  it('does what somebody asked for after the schedule has ended', async () => {
    await stores.look(at(0), entry('a'));
    await scanNow(stores, at(1), 'a');
    await stores.queue.request(refOf('a'), at(60));

    await stores.look(at(61), entry('a', { scheduled: false }));

    expect(await stores.queue.claim(at(62))).toMatchObject({
      entityRef: refOf('a'),
    });
  });

  describe('when an entity is no longer the cluster that was scanned', () => {
    it.each([
      [
        'ambiguous',
        entry('a', { binding: 'ambiguous', clusterName: undefined }),
      ],
      ['another cluster', entry('a', { clusterName: 'other' })],
      [
        'not registered',
        entry('a', { binding: 'notRegistered', clusterName: undefined }),
      ],
    ])('drops all that came of it: %s', async (_, changed) => {
      const { database, clusters, reports } = stores;
      await stores.look(at(0), entry('a'), entry('z'));
      await scanNow(stores, at(1), 'a');
      await scanNow(stores, at(2), 'z');
      expect((await reports.get(refOf('a')))?.clusterName).toBe('a');

      await stores.look(at(60), changed, entry('z'));

      const record = await clusters.get(refOf('a'), at(60));
      expect(record).toMatchObject({ binding: changed.binding });
      expect(record?.report).toBeUndefined();
      expect(record?.lastScan).toBeUndefined();
      expect(await reports.get(refOf('a'))).toBeUndefined();
      const left = await database(tables.history).pluck('entity_ref');
      expect(left).toEqual([refOf('z')]);
      expect((await clusters.get(refOf('z')))?.report).toBeDefined();
    });

    it('keeps it all while the cluster is merely missing', async () => {
      await stores.look(at(0), entry('a'));
      await scanNow(stores, at(1), 'a');

      await stores.look(at(60), entry('a', { missingCount: 1 }));

      expect(await stores.reports.get(refOf('a'))).toBeDefined();
    });
  });

  describe('an entity that the catalog no longer has', () => {
    beforeEach(async () => {
      await stores.look(at(0), entry('a', { tags: ['x'] }), entry('b'));
      await scanNow(stores, at(1), 'a');
      await stores.look(at(60), entry('b'));
    });

    it('is hidden at once', async () => {
      const { clusters, queue, reports } = stores;

      expect(await clusters.get(refOf('a'))).toBeUndefined();
      expect(await reports.get(refOf('a'))).toBeUndefined();
      expect(await clusters.facets([refOf('a')])).toEqual([undefined]);
      expect(await allRefs({ limit: 10 })).toEqual({
        items: [refOf('b')],
        totalItems: 1,
        more: false,
      });
      expect(await queue.request(refOf('a'), at(61))).toBe('notMatched');
    });

    it('has its report back when it returns within the hour', async () => {
      await stores.look(at(3600), entry('a', { tags: ['x'] }), entry('b'));

      const record = await stores.clusters.get(refOf('a'), at(3600));
      expect(record?.report?.takenAt).toEqual(at(1));
      expect(record?.scan?.state).toBe('queued');
      const [facets] = await stores.clusters.facets([refOf('a')]);
      expect(facets?.tags).toEqual(['x']);
    });

    it('does not bring back a report of another cluster', async () => {
      await stores.look(at(120), entry('a', { clusterName: 'b2' }), entry('b'));

      expect(await stores.reports.get(refOf('a'))).toBeUndefined();
    });

    it('is forgotten after an hour, with all that came of it', async () => {
      await stores.look(at(3660), entry('b'));
      expect(await stores.database(tables.reports)).toHaveLength(1);
      await stores.look(at(3721), entry('b'));

      const { database } = stores;
      expect(await database(tables.clusters).pluck('entity_ref')).toEqual([
        refOf('b'),
      ]);
      for (const table of [tables.reports, tables.history, tables.tags]) {
        expect(await database(table)).toEqual([]);
      }
    });
  });

  describe('lists', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];

    beforeEach(async () => {
      await stores.look(at(0), ...names.map(name => entry(name)));
    });

    it('pages by entity ref, with the total of all pages', async () => {
      const first = await allRefs({ limit: 2 });
      const second = await allRefs({ limit: 2, after: refOf('b') });
      const last = await allRefs({ limit: 2, after: refOf('d') });

      expect([first.items, second.items, last.items]).toEqual([
        [refOf('a'), refOf('b')],
        [refOf('c'), refOf('d')],
        [refOf('e')],
      ]);
      expect([first.more, second.more, last.more]).toEqual([true, true, false]);
      expect([first, second, last].map(page => page.totalItems)).toEqual([
        5, 5, 5,
      ]);
    });

    it('counts only what every filter lets through', async () => {
      const page = await stores.clusters.query({
        filters: [
          query => query.whereIn('clusters.entity_ref', names.map(refOf)),
          query =>
            query
              .where('clusters.cluster_name', 'b')
              .orWhere('clusters.cluster_name', 'd'),
          query => query.whereNot('clusters.cluster_name', 'd'),
        ],
        limit: 10,
      });

      expect(page.items.map(({ clusterName }) => clusterName)).toEqual(['b']);
      expect(page.totalItems).toBe(1);
      expect(page.more).toBe(false);
    });

    it('takes a thousand visible entities, and none', async () => {
      const many = Array.from({ length: 1000 }, (_, index) =>
        refOf(`other-${index}`),
      );
      const query = (refs: string[]) =>
        stores.clusters.query({
          filters: [filter => filter.whereIn('clusters.entity_ref', refs)],
          limit: 10,
        });

      expect((await query([...many, refOf('a')])).totalItems).toBe(1);
      expect((await query([])).totalItems).toBe(0);
    });

    it('shows score and progress of reports', async () => {
      await scanNow(stores, at(1), 'a');

      const { items } = await stores.clusters.query({ filters: [], limit: 2 });
      expect(items[0].report?.summary).toMatchObject({
        progress: { done: expect.any(Number), unknown: expect.any(Number) },
      });
      expect(items[1].report).toBeUndefined();
    });
  });

  describe('facets', () => {
    it('are those of the latest look, in the order that is asked for', async () => {
      await stores.look(
        at(0),
        entry('a', { owners: ['group:default/old'], tags: ['t', 't'] }),
        entry('b', { labels: { env: 'prod' } }),
      );
      await stores.look(
        at(60),
        entry('a', { owners: ['group:default/x', 'group:default/y'] }),
        entry('b', { labels: { env: 'prod' } }),
      );

      const [b, unknown, a] = await stores.clusters.facets(
        ['b', 'unknown', 'a'].map(refOf),
      );
      expect(unknown).toBeUndefined();
      expect(b?.labels).toEqual(new Map([['env', 'prod']]));
      expect(a?.owners.toSorted()).toEqual([
        'group:default/x',
        'group:default/y',
      ]);
      expect(a?.tags).toEqual([]);
      expect(a?.clusterName).toBe('a');
    });

    it('keep names apart that only look alike in storage', async () => {
      await stores.look(
        at(0),
        entry('a', { labels: { constructor: 'x', 'a,b': "it's", é: '' } }),
      );

      const [facets] = await stores.clusters.facets([refOf('a')]);
      expect(facets?.labels).toEqual(
        new Map([
          ['constructor', 'x'],
          ['a,b', "it's"],
          ['é', ''],
        ]),
      );
    });
  });
});
