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
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseUserScanStore, type UserClaim } from './DatabaseUserScanStore';
import { tables } from './tables';

jest.setTimeout(60_000);

const PAUSE = 10_000;
const HOUR = 3_600;
const jane = {
  userRef: 'user:default/jane',
  entityRef: refOf('a'),
  clusterName: 'a',
};
const john = { ...jane, userRef: 'user:default/john' };
const progress = { sourcesDone: 1, sourcesTotal: 4, nodesRead: 3 };

describe.each(databaseKinds)('DatabaseUserScanStore on %s', kind => {
  const databases = TestDatabases.create();
  let store: DatabaseUserScanStore;
  let rows: () => Promise<unknown[]>;

  beforeEach(async () => {
    const database = await databases.init(kind);
    const stores = storesOver(database);
    await stores.look(at(0), entry('a'));
    store = new DatabaseUserScanStore({ database });
    rows = async () => database(tables.userScans);
  });

  async function begin(seconds: number, key = jane): Promise<UserClaim> {
    const claim = await store.begin(key, PAUSE, at(seconds));
    if (typeof claim === 'string') {
      throw new Error(`The scan did not begin: ${claim}`);
    }
    return claim;
  }

  async function scan(seconds: number, key = jane) {
    const claim = await begin(seconds, key);
    const report = scanned('a', at(seconds));
    await store.finish(claim, { outcome: 'complete', report }, at(seconds + 1));
  }

  it('lets a user scan once at a time and not again at once, whatever others do', async () => {
    const claim = await begin(0);
    expect(await store.begin(jane, PAUSE, at(1))).toBe('running');
    await begin(1, john);
    await store.finish(claim, { outcome: 'failed' }, at(2));
    expect(await store.begin(jane, PAUSE, at(3))).toBe('tooSoon');
    await begin(11);
  });

  it('lets one of several requests at once begin', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => store.begin(jane, PAUSE, at(0))),
    );
    expect(outcomes.filter(outcome => outcome === 'running')).toHaveLength(2);
  });

  it('tells how far the scan is, and forgets one whose replica died', async () => {
    const claim = await begin(0);
    expect((await store.get(jane, at(1))).scan).toMatchObject({
      ...{ state: 'queued', requestedAt: at(0) },
    });
    expect(await store.renew(claim, progress, at(2))).toBe(true);
    await store.renew(claim, { ...progress, nodesTotal: 9 }, at(3));
    expect((await store.get(jane, at(4))).scan).toMatchObject({
      ...{ state: 'running', startedAt: at(2), nodesRead: 3, nodesTotal: 9 },
    });
    expect(await store.get(john, at(4))).toEqual({});
    expect((await store.get(jane, at(64))).scan).toBeUndefined();
    await begin(64);
    expect(await store.renew(claim, progress, at(65))).toBe(false);
  });

  it('has a report for its user, for an hour and no longer', async () => {
    await scan(0);
    expect((await store.get(jane, at(5))).report).toMatchObject({
      ...{ takenAt: at(0), expiresAt: at(1 + HOUR) },
    });
    const report = await store.report(jane, at(HOUR));
    expect(report?.snapshot.nodes).toHaveLength(1);
    expect(await store.report(john, at(5))).toBeUndefined();
    expect(
      await store.report({ ...jane, clusterName: 'other' }, at(5)),
    ).toBeUndefined();

    expect(await store.get(jane, at(1 + HOUR))).toEqual({});
    expect(await store.report(jane, at(1 + HOUR))).toBeUndefined();
    await store.clean(at(HOUR));
    expect(await rows()).toHaveLength(1);
    await store.clean(at(1 + HOUR));
    expect(await rows()).toEqual([]);
  });

  it('keeps the report of before when a scan fails, as long as it would have', async () => {
    await scan(0);
    const claim = await begin(60);
    const problem = { code: 'read.viewerUnauthorized' };
    await store.finish(claim, { outcome: 'failed', problem }, at(61));

    expect(await store.get(jane, at(62))).toMatchObject({
      lastScan: { finishedAt: at(61), outcome: 'failed', problem },
      report: { takenAt: at(0), expiresAt: at(1 + HOUR) },
    });
  });

  it('shows nothing of a scan that had expired when the next began', async () => {
    await scan(0);
    await begin(2 * HOUR);
    await store.clean(at(2 * HOUR + 1));

    const standing = await store.get(jane, at(2 * HOUR + 1));
    expect(standing.report).toBeUndefined();
    expect(standing.lastScan).toBeUndefined();
    expect(standing.scan?.state).toBe('queued');
    expect(JSON.stringify(await rows())).not.toContain('worker-1');
  });

  it('lets a user begin again whose scan was given back', async () => {
    const claim = await begin(0);
    await store.release(claim);
    await store.finish(claim, { outcome: 'failed' }, at(1));

    const standing = await store.get(jane, at(2));
    expect(standing.scan).toBeUndefined();
    expect(standing.lastScan).toBeUndefined();
    await begin(10);
  });
});
