/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './openDatabase';
import { tables } from './tables';

jest.setTimeout(60_000);

const files = readdirSync(migrationsDirectory).sort();

const of = { entity_ref: 'resource:default/a' };
const time = { taken_at: new Date('2026-03-01T12:00:00Z') };

/** A row of each table, with every column that is not filled by itself. A version of before takes what it has columns for. */
const rows: Record<string, object> = {
  [tables.clusters]: {
    ...{ ...of, cluster_name: 'a', binding: 'matched', facets_digest: 'd' },
    ...{ auth_provider: 'aws', scheduled: true, due_at: time.taken_at },
    ...{ last_scan_outcome: 'complete', failures: 3, missing_count: 2 },
    ...{ lease_replica: 'one', abandoned: 1 },
    ...{ title: 'A', lifecycle: 'x', sort_name: 'a', search_text: 'a' },
  },
  [tables.owners]: { ...of, owner_ref: 'group:default/team' },
  [tables.labels]: { ...of, label: 'stage', value: 'prod' },
  [tables.tags]: { ...of, tag: 'edge' },
  [tables.systems]: { ...of, system_ref: 'system:default/payments' },
  [tables.reports]: {
    ...{ ...of, ...time, id: 'one', cluster_name: 'a', rules_version: '1' },
    ...{ summary: '{"score":71}', snapshot: '{}', assessment: '{}' },
    ...{ lapsed: '{}', source_states: '{}' },
  },
  [tables.fleet]: {
    ...{ ...of, report_id: 'one', rules_version: '1', nodes: 7 },
    ...{ score: 71, potential: 52, done_permille: 500, items: '{}' },
    ...{ done: 1, permitted: 2, locked: 3, unknown: 4 },
    ...{ cilium: 'found', critical: 1, warnings: 2, counts: '{}' },
  },
  [tables.versions]: { ...of, version: '1.18.0', nodes: 7 },
  [tables.verdicts]: { ...of, check_id: 'bbr', state: 'pass', nodes: 7 },
  [tables.unregistered]: { cluster_name: 'b', auth_provider: 'aws' },
  [tables.history]: {
    ...{ ...of, ...time, id: 'one', cluster_name: 'a', rules_version: '1' },
    ...{ score: 71, progress: '{"done":1}', checks: '{"bbr":"done"}' },
    ...{ nodes: 7, spread: '{}', counts: '{}', condensed: true },
  },
  [tables.daily]: {
    ...{ ...of, ...time, day: '2026-03-01', cluster_name: 'a' },
    ...{ rules_version: '1', score: 71, checks: ';bbr=0:;', spread: '{}' },
    ...{ cilium_digest: 7, kernels_digest: 8 },
  },
  [tables.outbox]: {
    ...{ ...of, report_id: 'one', channel: 'event', payload: '{}' },
    ...{ created_at: time.taken_at, due_at: time.taken_at, attempts: 2 },
  },
  [tables.changes]: { ...of, ...time, report_id: 'one', changes: '[]' },
  [tables.probes]: { ...of, cluster_name: 'a', version: 'v', probes: '{}' },
  [tables.userScans]: {
    ...{ ...of, user_ref: 'user:default/jane', cluster_name: 'a' },
    ...{ requested_at: time.taken_at, expires_at: time.taken_at },
  },
  [tables.offlineReports]: {
    ...{ ...of, ...time, id: 'kept', cluster_name: 'a', rules_version: '1' },
    ...{ kept_by: 'user:default/jane', kept_at: time.taken_at },
    ...{ file: 'dump.zip', notes: '[]', snapshot: '{}', assessment: '{}' },
  },
  [tables.waivers]: {
    ...{ ...of, id: 'w', cluster_name: 'a', check_id: 'bbr', reason: 'old' },
    ...{ expires_on: '2026-03-31', state: 'active', version: 1 },
    ...{ created_by: 'user:default/jane', created_at: time.taken_at },
  },
  [tables.waiverEvents]: {
    ...{ waiver_id: 'w', version: 1, what: 'created', after: '{}' },
    ...{ done_by: 'user:default/jane', done_at: time.taken_at },
  },
  [tables.waivedParts]: {
    ...{ ...of, report_id: 'one', check_id: 'bbr', part: 0 },
    ...{ waivers: '["w"]', counts: '[0,1,0,0,0,0,0]' },
  },
  [tables.campaigns]: {
    ...{ id: 'c', name: 'BBR', description: '', checks: '[]', clusters: '{}' },
    ...{ scope: '{}', start_on: '2026-03-01', due_on: '2026-03-31' },
    ...{ owner_ref: 'group:default/team', state: 'ended', version: 3 },
    ...{ created_by: 'user:default/jane', created_at: time.taken_at },
    ...{ started_at: time.taken_at, counted_at: time.taken_at },
    ...{ ended_at: time.taken_at, ended_on: '2026-03-01' },
  },
  [tables.campaignPoints]: {
    ...{ ...of, campaign_id: 'c', day: '2026-03-01', passed: 1, waived: 2 },
    ...{ gap: 3, unknown: 4, not_applicable: 5 },
  },
  [tables.campaignResults]: {
    ...{ ...of, campaign_id: 'c', title: 'A', owners: '[]', standings: '{}' },
  },
  [tables.campaignReminders]: {
    ...{ campaign_id: 'c', occasion: 'week-1' },
    ...{ owner_ref: 'group:default/team', sent_at: time.taken_at },
  },
};

/** Fills the tables that there are; gives the columns of each. */
async function insertRows(database: Knex): Promise<Map<string, string[]>> {
  const columns = new Map<string, string[]>();
  for (const [table, row] of Object.entries(rows)) {
    const names = Object.keys(await database(table).columnInfo());
    if (names.length > 0) {
      columns.set(table, names);
      await database(table).insert(
        Object.fromEntries(
          Object.entries(row).filter(([name]) => names.includes(name)),
        ),
      );
    }
  }
  return columns;
}

it('are tested with a row of every table', () => {
  expect(Object.keys(rows).toSorted()).toEqual(
    Object.values(tables)
      // It has its one row from the start
      .filter(table => table !== tables.directory)
      .toSorted(),
  );
});

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

  it.each(files.slice(1).map((file, index) => [file, index + 1]))(
    '%s keeps what the version before stored, forward and back',
    async (_, before) => {
      const database = await databases.init(kind, { migrate: false });
      const directory = migrationsDirectory;
      for (let count = 0; count < before; count++) {
        await database.migrate.up({ directory });
      }
      const columns = await insertRows(database);
      const read = () =>
        Promise.all(
          [...columns].map(([table, names]) => database(table).select(names)),
        );
      const stored = await read();
      expect(stored.flat().length).toBeGreaterThanOrEqual(columns.size);

      await database.migrate.latest({ directory });
      expect(await read()).toEqual(stored);

      for (let count = before; count < files.length; count++) {
        await database.migrate.down({ directory });
      }
      expect(await read()).toEqual(stored);
      for (const [table, names] of columns) {
        expect(Object.keys(await database(table).columnInfo())).toEqual(names);
      }
    },
  );

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
