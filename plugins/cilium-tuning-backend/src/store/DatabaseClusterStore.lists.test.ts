/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  scanNow,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

describe.each(databaseKinds)(
  'lists and facets of DatabaseClusterStore on %s',
  kind => {
    const databases = TestDatabases.create();
    let stores: Stores;

    beforeEach(async () => {
      stores = storesOver(await databases.init(kind));
    });

    const allRefs = async (options: { limit: number; after?: string }) => {
      const page = await stores.clusters.query({ filters: [], ...options });
      return { ...page, items: page.items.map(({ entityRef }) => entityRef) };
    };

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
        expect([first.more, second.more, last.more]).toEqual([
          true,
          true,
          false,
        ]);
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

        const { items } = await stores.clusters.query({
          filters: [],
          limit: 2,
        });
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
  },
);
