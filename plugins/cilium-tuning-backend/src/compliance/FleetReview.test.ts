/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterQuery,
  Policy,
} from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  refOf,
  scanNow,
  STALE_AFTER,
  type Stores,
  storesOver,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { fleetFilters } from '../store/fleetFilters';
import { DatabaseStandings } from './DatabaseStandings';
import { FleetReview } from './FleetReview';

jest.setTimeout(60_000);

const CHECK = 'cpu-governor';
const timeAt = (seconds: number) => ({
  now: at(seconds),
  seenAt: at(seconds),
});
const now = timeAt(2100);
const twoDaysOn = timeAt(2 * 24 * 60 * 60);

const policies: Policy[] = [
  {
    name: 'production',
    clusters: { lifecycles: ['production'] },
    require: [CHECK],
  },
  { name: 'everywhere', require: [CHECK] },
];

describe.each(databaseKinds)('FleetReview on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;
  let review: FleetReview;

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    review = new FleetReview({
      policies,
      fleet: stores.fleet,
      standings: new DatabaseStandings({
        database: stores.database,
        staleAfter: STALE_AFTER,
        waivers: {
          waivedAt: async () => (entityRef, check) =>
            check === CHECK && entityRef === refOf('waived')
              ? 'all'
              : undefined,
        },
      }),
    });
    const lifecycle = 'production';
    const fallen = entry('fallen', {
      lifecycle,
      systems: ['system:default/shop'],
    });
    await stores.look(at(0), fallen);
    await scanNow(stores, at(1), 'fallen', ['performance']);
    await scanNow(stores, at(2000), 'fallen', ['powersave']);
    await stores.look(at(2001), fallen, entry('tuned', { lifecycle }));
    await scanNow(stores, at(2002), 'tuned', ['performance']);
    await stores.look(
      at(2003),
      fallen,
      entry('tuned', { lifecycle }),
      entry('waived'),
      entry('unscanned', { lifecycle, scheduled: false }),
    );
    await scanNow(stores, at(2004), 'waived', ['powersave']);
  });

  const named = (refs: readonly string[]) => refs.map(ref => ref.split('/')[1]);
  const found = async (query: ClusterQuery, time = now) => {
    const filters = fleetFilters(query, time.seenAt);
    const clusters = await review.read(filters, query, time);
    return named(clusters.map(({ facets }) => facets.entityRef));
  };

  it.each<[string, ClusterQuery, string[]]>([
    ['everything', {}, ['fallen', 'tuned', 'unscanned', 'waived']],
    ['a system', { systems: ['system:default/shop'] }, ['fallen']],
    ['a policy', { policy: 'production' }, ['fallen', 'tuned', 'unscanned']],
    [
      'what a policy is met by',
      { policy: 'production', compliance: ['compliant'] },
      ['tuned'],
    ],
    [
      'what is not known to meet a policy',
      { policy: 'production', compliance: ['gaps', 'unknown'] },
      ['fallen', 'unscanned'],
    ],
    [
      'compliance under any policy',
      { compliance: ['compliant'] },
      ['tuned', 'waived'],
    ],
    ['what is waived', { waived: true }, ['waived']],
    ['what is not', { waived: false }, ['fallen', 'tuned', 'unscanned']],
    ['health', { health: ['neverScanned'] }, ['unscanned']],
    ['regressions', { regressedWithinDays: 1 }, ['fallen']],
  ])('narrows down by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('forgets regressions when their days are over', async () => {
    expect(await found({ regressedWithinDays: 1 }, twoDaysOn)).toEqual([]);
    expect(await found({ regressedWithinDays: 3 }, twoDaysOn)).toEqual([
      'fallen',
    ]);
  });

  it('knows only policies that there are', async () => {
    await expect(found({ policy: 'another' })).rejects.toThrow(
      'There is no policy of that name',
    );
  });

  it('tells what clusters come to', async () => {
    const clusters = await review.read([], {}, now);
    expect(await review.summary(clusters, [], now)).toMatchObject({
      ...{ clusters: 4, regressed: 1, stale: 0, waived: 1 },
      policies: [
        {
          ...{ policy: 'production', compliant: 1, gaps: 1 },
          ...{ unknown: 1, notApplicable: 0, waivedItems: 0 },
        },
        { policy: 'everywhere', compliant: 2, gaps: 1, waivedItems: 1 },
      ],
      failing: [{ check: CHECK, clusters: 2 }],
    });
  });

  it('takes no old report for compliance', async () => {
    const clusters = await review.read([], {}, twoDaysOn);
    expect(await review.summary(clusters, [], twoDaysOn)).toMatchObject({
      stale: 3,
      policies: [{ compliant: 0, gaps: 0, unknown: 3 }, { unknown: 4 }],
    });
  });

  it('tells of the clusters of a page what is asked for, and no more', async () => {
    const refs = [refOf('waived'), refOf('unscanned')];
    const all = await review.details(
      refs,
      { include: ['checks', 'compliance', 'kernels'] },
      undefined,
      now,
    );
    expect(all(refOf('waived')).checks?.[CHECK]).toEqual({
      ...{ progress: 'open', standing: 'waived', waived: 1 },
      nodes: { fail: 1 },
    });
    expect(all(refOf('waived')).kernels).toEqual([
      { release: '6.8.0-31-generic', nodes: 1 },
    ]);
    expect(all(refOf('unscanned'))).toMatchObject({
      compliance: [
        { policy: 'production', compliance: 'unknown' },
        { policy: 'everywhere', compliance: 'unknown' },
      ],
    });
    expect(all(refOf('unscanned')).checks).toBeUndefined();

    const none = await review.details(refs, {}, undefined, now);
    expect(none(refOf('waived'))).toEqual({});
  });
});
