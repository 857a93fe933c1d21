/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterQuery,
  ClusterSort,
} from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  refOf,
  scanned,
  scanNow,
  STALE_AFTER,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import type { FleetQuery } from './DatabaseFleetStore';
import { fleetFilters } from './fleetFilters';
import { renewFleet } from './renewFleet';
import { tables } from './tables';

jest.setTimeout(60_000);

const nameOf = (entityRef: string) => entityRef.split('/')[1];
const now = at(100);

describe.each(databaseKinds)('DatabaseFleetStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  const list = async (query: Partial<FleetQuery> = {}) => {
    const page = await stores.fleet.query({
      ...{ filters: [], limit: 50, now },
      ...query,
    });
    return { ...page, names: page.items.map(item => nameOf(item.entityRef)) };
  };
  const found = async (query: ClusterQuery) =>
    (await list({ filters: fleetFilters(query, now) })).names;

  /** What a report comes to, where a test does not mind of what. */
  const judge = (name: string, columns: Record<string, number | null>) =>
    stores
      .database(tables.fleet)
      .where({ entity_ref: refOf(name) })
      .update(columns);

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(
      at(0),
      entry('a', {
        title: 'Zürich 100%',
        lifecycle: 'production',
        owners: ['group:default/x', 'user:default/jane'],
        tags: ['eu', 'gold'],
      }),
      entry('b', { lifecycle: 'production', owners: ['group:default/y'] }),
      entry('c', { tags: ['eu'], clusterName: 'arn:aws:eks/c_1' }),
      entry('d', { title: 'Alpha' }),
      entry('e', {
        ...{ binding: 'notRegistered', clusterName: undefined },
        ...{ title: 'Mine', scheduled: false },
      }),
      entry('f', { binding: 'needsUserCredentials', scheduled: false }),
    );
    await scanNow(stores, at(1), 'a', ['performance']);
    await scanNow(stores, at(2), 'b', ['powersave']);
    await scanNow(stores, at(3), 'arn:aws:eks/c_1', ['performance']);
    await judge('a', { score: 71, done: 5, permitted: 10, done_permille: 500 });
    await judge('b', { score: 40, done: 5, permitted: 6, done_permille: 833 });
    await judge('c', { score: 71, done: 0, permitted: 0, done_permille: null });
  });

  it.each<[string, ClusterQuery, string[]]>([
    ['no filter', {}, ['d', 'b', 'c', 'f', 'e', 'a']],
    ['owner', { owners: ['group:default/x', 'group:default/y'] }, ['b', 'a']],
    ['no owner at all', { owners: [] }, []],
    ['tag', { tags: ['eu'] }, ['c', 'a']],
    ['lifecycle', { lifecycles: ['production'] }, ['b', 'a']],
    [
      'how an item stands',
      { checks: [{ check: 'cpu-governor', states: ['fail'] }] },
      ['b'],
    ],
    [
      'how each of two items stands',
      {
        checks: [
          { check: 'cpu-governor', states: ['fail', 'pass'] },
          { check: 'kernel-version', states: ['fail'] },
        ],
      },
      [],
    ],
    [
      'an item that is not there',
      { checks: [{ check: 'x', states: ['pass'] }] },
      [],
    ],
    ['score from', { score: { min: 41 } }, ['c', 'a']],
    ['score up to', { score: { max: 40 } }, ['b']],
    ['part of a name', { search: 'URI' }, []],
    ['part of a title', { search: ' ürich ' }, ['a']],
    ['name of the cluster', { search: 'aws:EKS' }, ['c']],
    ['what stands for any letter elsewhere', { search: 'c_1' }, ['c']],
    ['what stands for all elsewhere', { search: '%' }, ['a']],
    ['nothing but spaces', { search: '  ' }, ['d', 'b', 'c', 'f', 'e', 'a']],
    ['entities', { entityRefs: [refOf('a'), refOf('nobody')] }, ['a']],
    ['several things', { tags: ['eu'], owners: ['user:default/jane'] }, ['a']],
  ])('finds by %s', async (_, query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it.each<[ClusterSort, FleetQuery['order'], string[]]>([
    ['name', 'descending', ['a', 'e', 'f', 'c', 'b', 'd']],
    ['score', 'ascending', ['b', 'a', 'c', 'd', 'e', 'f']],
    ['score', 'descending', ['a', 'c', 'b', 'd', 'e', 'f']],
    ['progress', 'ascending', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['progress', 'descending', ['b', 'a', 'c', 'd', 'e', 'f']],
    ['age', 'ascending', ['c', 'b', 'a', 'd', 'e', 'f']],
    ['age', 'descending', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('orders by %s, %s, page by page and back', async (sort, order, names) => {
    const pages: string[][] = [];
    let place: FleetQuery['place'];
    for (;;) {
      const page = await list({ sort, order, limit: 2, place });
      pages.push(page.names);
      expect(page.totalItems).toBe(6);
      const last = page.items.at(-1);
      if (!page.more || !last) {
        break;
      }
      place = { ...last, side: 'after' };
    }
    expect(pages.flat()).toEqual(names);

    const end = { side: 'before' as const, value: null, entityRef: refOf('~') };
    const back = await list({ sort, order, limit: 3, place: end });
    expect([back.names, back.more]).toEqual([names.slice(3), true]);
  });

  it('goes on behind a cluster that is no more', async () => {
    const gone = { value: 'bb', entityRef: refOf('gone') };
    expect((await list({ place: { ...gone, side: 'after' } })).names).toEqual([
      ...['c', 'f', 'e', 'a'],
    ]);
  });

  it('tells which values there are, in what may be seen only', async () => {
    const all = await stores.fleet.values([], now);
    expect(all).toMatchObject({
      clusters: 6,
      owners: expect.arrayContaining([
        { value: 'group:default/x', clusters: 1 },
      ]),
      tags: [
        { value: 'eu', clusters: 2 },
        { value: 'gold', clusters: 1 },
      ],
      lifecycles: [{ value: 'production', clusters: 2 }],
      health: expect.arrayContaining([{ value: 'ok', clusters: 3 }]),
    });
    const some = await stores.fleet.values(
      [query => query.whereIn('clusters.entity_ref', [refOf('d')])],
      now,
    );
    expect(some).toEqual({
      ...{ clusters: 1, owners: [], systems: [] },
      ...{ tags: [], lifecycles: [] },
      ...{ ciliumVersions: [] },
      health: [{ value: 'neverScanned', clusters: 1 }],
    });
  });

  it('shows of each cluster what it comes to, and whose it is', async () => {
    const { items } = await list({
      filters: fleetFilters({ search: 'zür' }, now),
    });
    expect(items).toEqual([
      expect.objectContaining({
        ...{ title: 'Zürich 100%', lifecycle: 'production', health: 'ok' },
        owners: ['group:default/x', 'user:default/jane'],
        tags: ['eu', 'gold'],
        figures: expect.objectContaining({
          ...{ score: 71, nodes: 1, cilium: 'found' },
          findings: { critical: 0, warning: 0 },
        }),
      }),
    ]);
  });

  it('tells how far each can be relied on', async () => {
    const healthAt = async (time: Date) =>
      Object.fromEntries(
        (await list({ now: time })).items.map(({ entityRef, health }) => [
          nameOf(entityRef),
          health,
        ]),
      );
    const fresh = {
      ...{ a: 'ok', b: 'ok', c: 'ok', d: 'neverScanned' },
      ...{ e: 'notRegistered', f: 'needsUserCredentials' },
    };
    expect(await healthAt(now)).toEqual(fresh);

    const end = async (name: string, scan: object) => {
      await stores.queue.request(refOf(name), at(50));
      const claim = await stores.queue.claim(at(50));
      expect(claim?.entityRef).toBe(refOf(name));
      if (claim) {
        await stores.queue.finish(
          claim,
          { outcome: 'failed', ...scan },
          at(51),
        );
      }
    };
    await end('d', { problem: { code: 'read.unreachable' } });
    await end('a', {});
    await end('b', {
      ...{ outcome: 'partial', report: scanned('b', at(51)) },
    });
    const worse = { ...fresh, a: 'failing', b: 'partial', d: 'failing' };
    expect(await healthAt(now)).toEqual(worse);
    const later = new Date(at(51).getTime() + STALE_AFTER);
    expect(await healthAt(later)).toEqual({ ...worse, c: 'stale' });
    expect((await list({ health: ['failing'] })).names).toEqual(['d', 'a']);
    expect((await list({ health: [] })).names).toEqual([]);
  });

  it('leaves out what other rules came to, until it is made anew', async () => {
    const { database, fleet } = stores;
    await database(tables.fleet)
      .where({ entity_ref: refOf('a') })
      .update({ rules_version: 'other' });
    await database(tables.fleet)
      .where({ entity_ref: refOf('c') })
      .delete();
    const bounds = { score: { min: 0 } };
    expect(await found(bounds)).toEqual([]);
    const checks = [{ check: 'cpu-governor', states: ['pass' as const] }];
    expect(await found({ checks })).toEqual([]);
    const { items } = await list({
      filters: fleetFilters({ search: 'zür' }, now),
    });
    expect(items[0].report).toBeDefined();
    expect(items[0].figures).toBeUndefined();

    await renewFleet(database, stores.reports, new AbortController().signal);

    expect(await found({ checks })).toEqual(['c', 'a']);
    expect((await fleet.values([], now)).health).toContainEqual({
      ...{ value: 'ok', clusters: 1 },
    });
    const [renewed] = (
      await list({ filters: fleetFilters({ search: 'zür' }, now) })
    ).items;
    expect(renewed.figures?.items.done).toBeGreaterThan(0);
  });
});
