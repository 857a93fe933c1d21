/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './openDatabase';
import { tables } from './tables';

jest.setTimeout(60_000);

describe.each(databaseKinds)('migrations on %s', kind => {
  const databases = TestDatabases.create();

  it('go up, all the way down and up again', async () => {
    const database = await databases.init(kind, { migrate: false });
    const present = () =>
      Promise.all(
        Object.values(tables).map(table => database.schema.hasTable(table)),
      );
    const directory = migrationsDirectory;

    await database.migrate.latest({ directory });
    expect(await present()).not.toContain(false);

    await database.migrate.rollback({ directory }, true);
    expect(await present()).not.toContain(true);

    await database.migrate.latest({ directory });
    expect(await present()).not.toContain(false);
  });

  it('forget all of a cluster with its row', async () => {
    const database = await databases.init(kind);
    await database(tables.clusters).insert({
      entity_ref: 'resource:default/a',
      binding: 'matched',
      facets_digest: '',
    });
    await database(tables.owners).insert({
      entity_ref: 'resource:default/a',
      owner_ref: 'group:default/team',
    });

    await database(tables.clusters).delete();

    expect(await database(tables.owners)).toEqual([]);
  });
});
