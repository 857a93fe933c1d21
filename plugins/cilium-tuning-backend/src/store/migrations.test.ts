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

  it('keep what a version before stored, forward and back', async () => {
    const database = await databases.init(kind, { migrate: false });
    const directory = migrationsDirectory;
    await database.migrate.up({ directory });
    await database(tables.clusters).insert({
      entity_ref: 'resource:default/a',
      binding: 'matched',
      facets_digest: '',
    });
    const row = {
      id: 'one',
      entity_ref: 'resource:default/a',
      cluster_name: 'a',
      rules_version: '1',
      score: 71,
      progress: '{"done":1,"permitted":2,"locked":0,"unknown":0}',
      checks: '{"native-routing":"done"}',
    };
    await database(tables.history).insert({ ...row, taken_at: new Date() });

    await database.migrate.latest({ directory });
    expect(await database(tables.history)).toEqual([
      expect.objectContaining({ ...row, nodes: null, counts: null }),
    ]);

    while (await database.schema.hasColumn(tables.history, 'counts')) {
      await database.migrate.down({ directory });
    }
    const [back] = await database(tables.history);
    expect(back).toMatchObject(row);
    expect(back).not.toHaveProperty('counts');
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
