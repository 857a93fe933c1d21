/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

describe.each(databaseKinds)('facets of DatabaseClusterStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
  });

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
