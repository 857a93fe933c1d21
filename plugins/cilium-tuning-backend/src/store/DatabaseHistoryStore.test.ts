/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RULES_VERSION } from 'backstage-plugin-cilium-tuning-common';
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

const HOUR = 3_600;
const DAY = 24 * HOUR;

const fast = ['performance'];
const slow = ['powersave'];

describe.each(databaseKinds)('DatabaseHistoryStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(at(0), entry('a'), entry('b'));
  });

  async function scanAt(name: string, seconds: number, governors = fast) {
    await stores
      .database(tables.clusters)
      .whereNot({ entity_ref: refOf(name) })
      .update({ due_at: null });
    await stores.database(tables.clusters).update({ last_request_at: null });
    await stores.queue.request(refOf(name), at(seconds));
    await scanNow(stores, at(seconds), name, governors);
  }

  async function historyOf(name: string, check?: string) {
    const history = await stores.history.get(
      refOf(name),
      at(-800 * DAY),
      check,
    );
    if (!history) {
      throw new Error(`There is no history of ${name}`);
    }
    return history;
  }

  const timesOf = async (name: string) =>
    (await historyOf(name)).points.map(({ takenAt }) =>
      secondsOf(new Date(takenAt)),
    );

  it('tells how a cluster stood, oldest first, and of which versions it was', async () => {
    await scanAt('a', 10, slow);
    await scanAt('a', 100);
    await scanAt('b', 50);

    const { points } = await historyOf('a', 'cpu-governor');
    expect(points).toEqual([
      expect.objectContaining({
        takenAt: at(10).toISOString(),
        rulesVersion: RULES_VERSION,
        nodes: 1,
        kernels: { '6.8.0-31-generic': 1 },
        counts: expect.objectContaining({ fail: 1, pass: 0 }),
      }),
      expect.objectContaining({
        takenAt: at(100).toISOString(),
        counts: expect.objectContaining({ fail: 0, pass: 1 }),
      }),
    ]);
  });

  it('tells nothing of a check that it was not asked for, or that there is not', async () => {
    await scanAt('a', 10);

    for (const check of [undefined, 'gone', '__proto__']) {
      const [point] = (await historyOf('a', check)).points;
      expect(point).not.toHaveProperty('counts');
    }
  });

  it('tells what changed, newest first, and leaves out reports with which nothing did', async () => {
    await scanAt('a', 10);
    await scanAt('a', 20, slow);
    await scanAt('a', 30, slow);
    await scanAt('a', 40);

    const { log } = await historyOf('a');
    expect(log.map(({ takenAt }) => secondsOf(new Date(takenAt)))).toEqual([
      40, 20,
    ]);
    expect(log[1].changes).toEqual([
      {
        ...{ kind: 'check', check: 'cpu-governor', direction: 'regressed' },
        ...{ from: 'pass', to: 'fail', nodes: 1 },
        reason: expect.objectContaining({ code: 'cpu-governor.off' }),
      },
    ]);
  });

  it('writes an upgrade of the rules as that, and not as a change of the cluster', async () => {
    await scanAt('a', 10);
    await stores
      .database(tables.reports)
      .update({ rules_version: 'of the past', assessment: '{}' });
    await scanAt('a', 20);

    const { log } = await historyOf('a');
    expect(log.map(({ changes }) => changes)).toEqual([
      [{ kind: 'rulesChanged' }],
    ]);
  });

  it('begins anew where the stored report cannot be read', async () => {
    await scanAt('a', 10);
    await stores.database(tables.reports).update({ snapshot: '{"cut' });
    await scanAt('a', 20, slow);

    expect((await historyOf('a')).log).toEqual([]);
    expect(await timesOf('a')).toEqual([10, 20]);
  });

  it('reads what a version without spread and counts stored', async () => {
    await scanAt('a', 10);
    await stores
      .database(tables.history)
      .update({ nodes: null, spread: null, counts: null });

    const [point] = (await historyOf('a', 'cpu-governor')).points;
    expect(point).not.toHaveProperty('nodes');
    expect(point).not.toHaveProperty('counts');
    expect(point.progress).toMatchObject({ permitted: expect.any(Number) });
  });

  it('has none of an entity that is matched to no cluster, or that is gone', async () => {
    await scanAt('a', 10);
    await stores.look(at(60), entry('b', { binding: 'ambiguous' }));

    for (const name of ['a', 'b', 'unknown']) {
      await expect(historyOf(name)).rejects.toThrow(/no history/);
    }
  });

  it('keeps the last report of each day after a month, and nothing after two years', async () => {
    for (const time of [0, HOUR, 2 * HOUR, 13 * HOUR, DAY + HOUR]) {
      await scanAt('a', time);
    }
    await scanAt('b', HOUR);

    await stores.history.clean(at(20 * DAY));
    expect(await timesOf('a')).toHaveLength(5);

    await stores.history.clean(at(31 * DAY));
    // The day of the test begins twelve hours before its noon
    expect(await timesOf('a')).toEqual([2 * HOUR, 13 * HOUR, DAY + HOUR]);
    expect(await timesOf('b')).toEqual([HOUR]);

    await stores.history.clean(at(40 * DAY));
    expect(await timesOf('a')).toEqual([2 * HOUR, DAY + HOUR]);

    await stores.history.clean(at(729 * DAY));
    expect(await timesOf('a')).toEqual([2 * HOUR, DAY + HOUR]);
    await stores.history.clean(at(732 * DAY));
    expect(await timesOf('a')).toEqual([]);
    expect(await stores.database(tables.changes)).toEqual([]);
  });
});
