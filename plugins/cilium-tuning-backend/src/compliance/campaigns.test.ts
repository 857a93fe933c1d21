/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  at,
  entry,
  refOf,
  STALE_AFTER,
  scanNow,
  type Stores,
  storesOver,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { ciliumTuningClusterConditions } from '../permissions/rules';
import type { Campaign } from './campaign';
import { CampaignReminders } from './CampaignReminders';
import { Campaigns } from './Campaigns';
import { DatabaseCampaignRecords } from './DatabaseCampaignRecords';
import { DatabaseCampaignStore } from './DatabaseCampaignStore';
import { DatabaseStandings } from './DatabaseStandings';

jest.setTimeout(60_000);

const CHECK = 'cpu-governor';
const ALL = { filters: [], gone: false };
const JANE = 'user:default/jane';

const terms = {
  name: 'Fast CPUs',
  description: '',
  checks: [CHECK],
  clusters: { tags: ['prod'] },
  startOn: '2026-03-01',
  dueOn: '2026-03-31',
  owner: 'group:default/platform',
};

const numbers = (changed: object) => ({
  ...{ passed: 0, waived: 0, gap: 0, unknown: 0, notApplicable: 0 },
  ...changed,
});

describe.each(databaseKinds)('campaigns on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;
  let store: DatabaseCampaignStore;
  let records: DatabaseCampaignRecords;
  let today = '2026-03-01';
  let sent: NotificationSendOptions[] = [];
  let problem: Error | undefined;
  let waived: string[] = [];

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    const { database } = stores;
    store = new DatabaseCampaignStore({ database });
    records = new DatabaseCampaignRecords({ database });
    const prod = { tags: ['prod'] };
    await stores.look(
      at(0),
      entry('a', { ...prod, owners: ['group:default/a'], title: 'Cluster A' }),
      entry('b', { ...prod, owners: ['group:default/b', 'group:default/a'] }),
      entry('c', { ...prod, owners: [] }),
      entry('test', { owners: ['group:default/a'] }),
    );
    await scanNow(stores, at(1), 'a', ['powersave']);
    await scanNow(stores, at(2), 'b', ['performance']);
  });

  beforeEach(async () => {
    today = '2026-03-01';
    sent = [];
    problem = undefined;
    waived = [];
  });

  afterEach(async () => {
    for (const campaign of await store.running()) {
      await store.end(campaign, [], { now: at(0), today });
    }
  });

  /** A replica. */
  function course() {
    const { database } = stores;
    const standings = new DatabaseStandings({
      database,
      staleAfter: STALE_AFTER,
      waivers: {
        waivedAt: async () => ref => waived.includes(ref) ? 'all' : undefined,
      },
    });
    return new Campaigns({
      access: {
        covers: scope => cluster =>
          scope === undefined || cluster.owners.length > 0,
      },
      clock: { now: () => new Date(`${today}T12:00:00Z`) },
      logger: mockServices.logger.mock(),
      reminders: new CampaignReminders({
        database,
        notifier: {
          async send(notification) {
            if (problem) {
              throw problem;
            }
            sent.push(notification);
          },
        },
        enabled: true,
      }),
      // The reports of the test's day are not to get old
      standings: {
        read: (filters, now) => standings.read(filters, now, at(100)),
      },
      store,
      timeZone: 'UTC',
    });
  }

  async function started(changed: Partial<Campaign> = {}): Promise<Campaign> {
    const id = await store.add(
      { ...terms, ...changed },
      { scope: changed.scope, createdBy: JANE },
      at(0),
    );
    const draft = await store.get(id);
    if (!draft || !(await course().start(draft))) {
      throw new Error('It did not start');
    }
    return current(id);
  }

  async function current(id: string): Promise<Campaign> {
    const campaign = await store.get(id);
    if (!campaign) {
      throw new Error('It is gone');
    }
    return campaign;
  }

  const run = (date: string, replica = course()) => {
    today = date;
    return replica.run(new AbortController().signal);
  };

  it('are counted each day, of the clusters that one may see', async () => {
    const { id } = await started();
    waived = [refOf('a')];
    await run('2026-03-02');
    await run('2026-03-02');

    expect(await records.points(id, ALL)).toEqual([
      {
        date: '2026-03-01',
        numberOfClusters: 3,
        items: numbers({ passed: 1, gap: 1, unknown: 1 }),
      },
      {
        date: '2026-03-02',
        numberOfClusters: 3,
        items: numbers({ passed: 1, waived: 1, unknown: 1 }),
      },
    ]);
    expect(
      await records.points(id, {
        filters: [query => void query.where('clusters.entity_ref', refOf('b'))],
        gone: false,
      }),
    ).toMatchObject([
      { numberOfClusters: 1, items: numbers({ passed: 1 }) },
      { numberOfClusters: 1, items: numbers({ passed: 1 }) },
    ]);
  });

  it('cover nothing outside of their scope', async () => {
    const { id } = await started({
      scope: ciliumTuningClusterConditions.isOwner({ owners: ['x'] }),
    });

    expect(await records.points(id, ALL)).toMatchObject([
      { numberOfClusters: 2 },
    ]);
  });

  it('end with their last day, with a result that stays', async () => {
    const { id } = await started();
    await run('2026-03-31');
    expect((await current(id)).state).toBe('running');

    await run('2026-04-01');
    const ended = await current(id);
    const frozen = await records.result(id, ALL);
    waived = [refOf('a')];
    await run('2026-04-02');
    await store.count(ended, [], { now: at(0), today: '2026-04-01' });

    expect(ended).toMatchObject({ state: 'ended', version: 3 });
    expect(frozen).toEqual([
      {
        ...{ entityRef: refOf('a'), owners: ['group:default/a'] },
        title: 'Cluster A',
        standings: { [CHECK]: 'gap' },
      },
      {
        ...{ entityRef: refOf('b'), standings: { [CHECK]: 'passed' } },
        owners: expect.arrayContaining(['group:default/a', 'group:default/b']),
      },
      {
        ...{ entityRef: refOf('c'), owners: [] },
        standings: { [CHECK]: 'unknown' },
      },
    ]);
    expect(await records.result(id, ALL)).toEqual(frozen);
    expect((await records.lastPoints(ALL)).get(id)).toEqual({
      numberOfClusters: 3,
      items: numbers({ passed: 1, gap: 1, unknown: 1 }),
    });
    expect(await course().end(ended)).toBe(false);
  });

  it('remind each owner of what is left on theirs, once, whoever runs', async () => {
    await started();
    await run('2026-03-07');
    expect(sent).toEqual([]);

    await Promise.all([
      run('2026-03-08', course()),
      run('2026-03-08', course()),
    ]);
    await run('2026-03-09');

    expect(sent).toMatchObject([
      {
        recipients: { entityRef: 'group:default/a' },
        payload: {
          title: 'Fast CPUs ends in 23 days: 1 item is left',
          description: 'Cluster A: CPU performance mode',
          severity: 'normal',
        },
      },
    ]);

    await run('2026-03-24');
    await run('2026-03-30');
    await run('2026-03-31');
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'Fast CPUs ends in 23 days: 1 item is left',
      'Fast CPUs ends in 7 days: 1 item is left',
      'Fast CPUs ends tomorrow: 1 item is left',
    ]);
  });

  it('remind again of what could not be sent, and of nothing that is waived', async () => {
    await started();
    problem = new Error('no connection');
    await expect(run('2026-03-08')).rejects.toThrow('could not go on');
    problem = undefined;
    await run('2026-03-09');
    expect(sent).toHaveLength(1);

    waived = [refOf('a')];
    await run('2026-03-24');
    expect(sent).toHaveLength(1);
  });

  it('are changed by who saw them last only', async () => {
    const seen = await started();
    const changed = { ...terms, name: 'Faster CPUs' };

    expect(await store.change(seen, changed, undefined)).toBe(true);
    expect(await store.change(seen, terms, undefined)).toBe(false);
    expect(await course().end(seen)).toBe(false);
    expect(await store.deleteDraft(await current(seen.id))).toBe(false);
    expect(await current(seen.id)).toMatchObject({
      ...{ name: 'Faster CPUs', state: 'running', version: seen.version + 1 },
    });
  });
});
