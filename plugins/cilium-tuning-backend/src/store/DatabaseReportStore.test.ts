/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RULES_VERSION } from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  refOf,
  scanned,
  scanNow,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { tables } from './tables';

jest.setTimeout(60_000);

describe.each(databaseKinds)('DatabaseReportStore on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;

  beforeEach(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(at(0), entry('a'));
    await scanNow(stores, at(1), 'a');
  });

  const change = (columns: Record<string, string>) =>
    stores.database(tables.reports).update(columns);

  it('gives a scan back as it was', async () => {
    const report = await stores.reports.get(refOf('a'));

    expect(report).toMatchObject({
      entityRef: refOf('a'),
      clusterName: 'a',
      takenAt: at(1),
      ...JSON.parse(JSON.stringify(scanned('a', at(1)))),
    });
  });

  it('has none of an entity that was not scanned', async () => {
    await stores.look(at(2), entry('a'), entry('b'));

    expect(await stores.reports.get(refOf('b'))).toBeUndefined();
    expect(await stores.reports.get(refOf('unknown'))).toBeUndefined();
  });

  it('keeps the newest, and a line of history for each', async () => {
    const first = await stores.reports.get(refOf('a'));
    await stores.queue.request(refOf('a'), at(60));
    await scanNow(stores, at(61), 'a');

    const second = await stores.reports.get(refOf('a'));
    expect(second?.takenAt).toEqual(at(61));
    expect(second?.id).not.toBe(first?.id);
    const history = await stores.database(tables.history).pluck('id');
    expect(history.toSorted()).toEqual([first?.id, second?.id].toSorted());
  });

  it('judges anew what was judged by other rules', async () => {
    await change({
      rules_version: 'of the past',
      assessment: JSON.stringify({ score: 12 }),
    });

    const report = await stores.reports.get(refOf('a'));
    expect(report?.assessment).toEqual(scanned('a', at(1)).assessment);
    expect(report?.assessment.rulesVersion).toBe(RULES_VERSION);
  });

  it.each([
    ['is not JSON', '{"score": 1'],
    ['has another shape', '{"score": "much"}'],
    ['is null', 'null'],
  ])('judges anew when the stored assessment %s', async (_, assessment) => {
    await change({ assessment });

    const report = await stores.reports.get(refOf('a'));
    expect(report?.assessment).toEqual(scanned('a', at(1)).assessment);
  });

  it.each([
    ['is not JSON', '<html>'],
    ['is null', 'null'],
    ['is of a later format', '{"formatVersion": 2}'],
    ['lacks what is judged', '{"formatVersion": 1}'],
  ])(
    'leaves a report out whose snapshot %s, and logs it',
    async (_, snapshot) => {
      await change({ snapshot, rules_version: 'of the past' });

      expect(await stores.reports.get(refOf('a'))).toBeUndefined();
      expect(stores.logger.error).toHaveBeenCalledTimes(1);
    },
  );

  it('shows a cluster whose figures and problem cannot be read', async () => {
    await stores.database(tables.fleet).update({ items: '{' });
    await stores
      .database(tables.clusters)
      .update({ last_scan_outcome: 'failed', last_scan_problem: '{' });

    expect(await stores.clusters.get(refOf('a'))).toMatchObject({
      lastScan: { outcome: 'failed', problem: undefined },
      report: { takenAt: at(1) },
    });
    const { items } = await stores.fleet.query({ filters: [], limit: 1 });
    expect(items).toEqual([
      expect.objectContaining({ health: 'stale', figures: undefined }),
    ]);
  });
});
