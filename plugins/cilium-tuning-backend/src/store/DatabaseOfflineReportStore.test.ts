/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  at,
  entry,
  refOf,
  scanned,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import {
  DatabaseOfflineReportStore,
  MOST_KEPT,
} from './DatabaseOfflineReportStore';
import { tables } from './tables';

jest.setTimeout(60_000);

const DAY = 24 * 3_600;
const a = refOf('a');

describe.each(databaseKinds)('DatabaseOfflineReportStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;
  let store: DatabaseOfflineReportStore;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(at(0), entry('a'), entry('b'));
    store = new DatabaseOfflineReportStore({
      ...{ database: stores.database, logger: stores.logger },
      keep: 90 * DAY * 1000,
    });
  });

  const add = (seconds: number, file = 'dump.zip', entityRef = a) =>
    store.add(
      entityRef,
      {
        ...{ keptBy: 'user:default/jane', file },
        notes: [{ code: 'sysdump.noBugtool' }],
        ...scanned('a', at(-DAY)),
      },
      at(seconds),
    );

  it('keeps what a file says with its entity, until it is deleted', async () => {
    const kept = await add(0);
    const id = kept?.id ?? '';

    expect(await store.list(a, at(1))).toEqual([
      {
        ...{ id, file: 'dump.zip', keptBy: 'user:default/jane' },
        ...{ keptAt: at(0), takenAt: at(-DAY), expiresAt: at(90 * DAY) },
      },
    ]);
    expect(await store.get(a, id, at(1))).toMatchObject({
      notes: [{ code: 'sysdump.noBugtool' }],
      report: { entityRef: a, snapshot: { clusterName: 'a' } },
    });
    expect(await store.list(refOf('b'), at(1))).toEqual([]);
    expect(await store.get(refOf('b'), id, at(1))).toBeUndefined();
    await store.delete(refOf('b'), id);
    expect(await store.keeperOf(a, id, at(1))).toBe('user:default/jane');
    await store.delete(a, id);
    expect(await store.keeperOf(a, id, at(1))).toBeUndefined();
  });

  it('keeps the newest first, for the time that is configured', async () => {
    const first = await add(0, 'first.zip');
    await add(DAY, 'second.zip');
    const files = async (seconds: number) =>
      (await store.list(a, at(seconds))).map(({ file }) => file);

    expect(await files(2 * DAY)).toEqual(['second.zip', 'first.zip']);
    expect(await files(90 * DAY)).toEqual(['second.zip']);
    expect(await store.get(a, first?.id ?? '', at(90 * DAY))).toBeUndefined();
    await store.clean(at(90 * DAY));
    expect(await stores.database(tables.offlineReports)).toHaveLength(1);
  });

  it('keeps so many of a cluster and no more', async () => {
    for (let count = 0; count < MOST_KEPT; count += 1) {
      expect(await add(count)).toBeDefined();
    }
    expect(await add(60)).toBeUndefined();
    expect(await add(60, 'other.zip', refOf('b'))).toBeDefined();
    expect(await add(90 * DAY)).toBeDefined();
  });

  it('judges anew what other rules have judged', async () => {
    const kept = await add(0);
    await stores
      .database(tables.offlineReports)
      .update({ rules_version: 'old', assessment: '{}' });

    const again = await store.get(a, kept?.id ?? '', at(1));
    expect(again?.report.assessment.checks.length).toBeGreaterThan(20);
  });

  it('is no part of reports, history or changes', async () => {
    await add(0);
    for (const table of [tables.reports, tables.history, tables.changes]) {
      expect(await stores.database(table)).toEqual([]);
    }
    expect(await stores.reports.get(a)).toBeUndefined();
  });
});
