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

  const allRefs = async (options: { limit: number }) => {
    const page = await stores.fleet.query({ filters: [], ...options });
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

    it('has its report back when it returns within a week', async () => {
      await stores.look(at(500_000), entry('a', { tags: ['x'] }), entry('b'));

      const record = await stores.clusters.get(refOf('a'), at(500_000));
      expect(record?.report?.takenAt).toEqual(at(1));
      expect(record?.scan?.state).toBe('queued');
      const [facets] = await stores.clusters.facets([refOf('a')]);
      expect(facets?.tags).toEqual(['x']);
    });

    it('does not bring back a report of another cluster', async () => {
      await stores.look(at(120), entry('a', { clusterName: 'b2' }), entry('b'));

      expect(await stores.reports.get(refOf('a'))).toBeUndefined();
    });

    it('loses its report after a week, and keeps its history', async () => {
      const { database } = stores;
      await stores.look(at(604_800), entry('b'));
      expect(await database(tables.reports)).toHaveLength(1);
      await stores.look(at(604_861), entry('b'));

      for (const table of [tables.reports, tables.fleet, tables.outbox]) {
        expect(await database(table)).toEqual([]);
      }
      expect(await database(tables.history)).toHaveLength(1);
      await stores.look(at(604_900), entry('a', { tags: ['x'] }), entry('b'));
      const record = await stores.clusters.get(refOf('a'), at(604_901));
      expect(record?.report).toBeUndefined();
      expect(record?.lastScan).toBeUndefined();
      expect(record?.scan?.state).toBe('queued');
    });

    it('is forgotten after a week where there is no history', async () => {
      const { database, history } = stores;
      await stores.look(at(70), entry('a', { tags: ['x'] }));
      const refs = () => database(tables.clusters).pluck('entity_ref');

      await history.clean(at(604_870));
      expect((await refs()).toSorted()).toEqual([refOf('a'), refOf('b')]);
      await history.clean(at(604_871));
      expect(await refs()).toEqual([refOf('a')]);
    });
  });
});
