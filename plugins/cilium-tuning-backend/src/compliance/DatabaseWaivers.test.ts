/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  buildSnapshot,
  parseNodeSelector,
  type WaiverState,
} from 'backstage-plugin-cilium-tuning-common';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import {
  at,
  entry,
  refOf,
  type Stores,
  storesOver,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import { Notifier } from '../notify/Notifier';
import { tables } from '../store/tables';
import { writeReport } from '../store/writeReport';
import { DatabaseStandings } from './DatabaseStandings';
import { DatabaseWaiverSource } from './DatabaseWaiverSource';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import { DatabaseWaiverWrites, type NewWaiver } from './DatabaseWaiverWrites';
import { ExpiryNotices } from './ExpiryNotices';

jest.setTimeout(60_000);

const CHECK = 'cpu-governor';
const ZONE = 'Europe/Berlin';
const JANE = 'user:default/jane';
const JOE = 'user:default/joe';
const DAY = 24 * 60 * 60;

/** What a scan of a cluster brings whose nodes are in pools; a pool ends with what its governor is. */
function scanOf(clusterName: string, nodes: Record<string, string>) {
  const readAt = at(0).toISOString();
  const told = { source: 'probe', observedAt: readAt, excerpt: '', object: '' };
  const snapshot = buildSnapshot({
    ...{ clusterName, takenAt: readAt, keepLabels: true },
    readings: [
      {
        state: { source: 'nodes', state: 'ok', readAt },
        cilium: { state: 'found', lookedFor: [] },
        nodes: new Map(
          Object.entries(nodes).map(([name, pool]) => [
            name,
            {
              labels: { pool },
              facts: [
                {
                  ...{ ...told, basis: 'observed', fact: 'cpuGovernors' },
                  value: [pool.endsWith('slow') ? 'powersave' : 'performance'],
                },
              ],
            },
          ]),
        ),
      },
    ],
  });
  return { snapshot, assessment: assess(snapshot) };
}

describe.each(databaseKinds)('waivers on %s', kind => {
  const databases = TestDatabases.create();
  let stores: Stores;
  let source: DatabaseWaiverSource;
  let store: DatabaseWaiverStore;

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    const { database } = stores;
    source = new DatabaseWaiverSource({ database, timeZone: ZONE });
    store = new DatabaseWaiverStore({ database, timeZone: ZONE });
    await stores.look(
      at(0),
      entry('a', { owners: [JOE], title: 'Cluster A' }),
      entry('b'),
    );
  });

  const scan = (nodes: Record<string, string>) =>
    stores.database.transaction(transaction => {
      const { snapshot, assessment } = scanOf('a', nodes);
      return writeReport(transaction, refOf('a'), snapshot, assessment);
    });

  beforeEach(async () => {
    await stores.database(tables.waivers).delete();
    await scan({ n1: 'slow', n2: 'old-slow', n3: 'fast' });
  });

  const writes = (requireApproval = false) =>
    new DatabaseWaiverWrites({
      database: stores.database,
      compliance: {
        timeZone: ZONE,
        waivers: { maxDays: 60, requireApproval },
      },
    });

  const wanted = (more: Partial<NewWaiver> = {}): NewWaiver => ({
    ...{ check: CHECK, reason: 'Until March is over', expiresOn: '2026-03-31' },
    ...more,
  });

  const on = (selector: string): Partial<NewWaiver> => ({
    selector: parseNodeSelector(selector),
  });

  const create = async (more: Partial<NewWaiver> = {}, approval = false) =>
    (
      await writes(approval).create(refOf('a'), wanted(more), {
        ...{ by: JANE, now: at(0) },
      })
    ).after;

  const waived = async (time = at(0), check = CHECK) => {
    const lookup = await source.waivedAt([refOf('a'), refOf('b')], time);
    const nodes = lookup(refOf('a'), check);
    return nodes === 'all' || nodes === undefined ? nodes : nodes.fail;
  };

  const seen = ({ id, version }: { id: string; version: number }) => ({
    ...{ id, version, entityRef: refOf('a') },
  });

  it('excuse a check of one cluster until their day is over where dates end', async () => {
    await create();

    expect(await waived()).toBe('all');
    expect(await waived(at(0), 'bbr')).toBeUndefined();
    expect(await waived(new Date('2026-03-31T21:59:59Z'))).toBe('all');
    expect(await waived(new Date('2026-03-31T22:00:00Z'))).toBeUndefined();
  });

  it('excuse nodes by their labels, as the newest scan finds them', async () => {
    const waiver = await create(on('pool=old-slow'));

    expect(waiver.selected).toMatchObject({ selected: 1, total: 3 });
    expect(await waived()).toBe(1);

    await scan({ n1: 'old-slow', n2: 'old-slow', n4: 'slow' });
    expect(await waived()).toBe(2);
    expect(await store.get(refOf('a'), waiver.id, at(0))).toMatchObject({
      selected: { selected: 2, total: 3 },
    });

    await scan({ n1: 'slow', n4: 'slow' });
    expect(await waived()).toBeUndefined();
  });

  it('excuse each node once, and each as long as its waiver lasts', async () => {
    await create({ ...on('pool in (slow,old-slow)'), expiresOn: '2026-03-02' });
    await create(on('pool=old-slow'));

    expect(await waived()).toBe(2);
    expect(await waived(at(2 * DAY))).toBe(1);
    expect(await waived(at(40 * DAY))).toBeUndefined();
  });

  it('leave the score alone, and the item waived', async () => {
    const standings = new DatabaseStandings({
      ...{ database: stores.database, staleAfter: 60_000, waivers: source },
    });
    const read = async () => (await standings.read([], at(0), at(0)))[0];
    const before = await read();
    await create(on('pool in (slow,old-slow)'));
    const after = await read();

    expect(before.items.get(CHECK)).toMatchObject({ nodes: { gap: 2 } });
    expect(after.items.get(CHECK)).toMatchObject({
      ...{ standing: 'waived', nodes: { gap: 0, waived: 2, passed: 1 } },
    });
    expect(after.score).toBe(before.score);
  });

  it('excuse nothing before somebody else approves, where that is required', async () => {
    const waiver = await create({}, true);
    expect(await waived()).toBeUndefined();

    const decide = (by: string) =>
      writes(true).decide(seen(waiver), 'approve', { by, now: at(1) });
    await expect(decide(JANE)).rejects.toThrow(/you asked for/);
    expect(await waived()).toBeUndefined();

    const { after } = await decide(JOE);
    expect(after).toMatchObject({ state: 'active', approved: { by: JOE } });
    expect(await waived()).toBe('all');
  });

  it.each<[string, Partial<NewWaiver>, WaiverState]>([
    ['another reason', { reason: 'Other' }, 'active'],
    ['an earlier end', { expiresOn: '2026-03-05' }, 'active'],
    ['a later end', { expiresOn: '2026-04-05' }, 'pending'],
    ['other nodes', on('pool=slow'), 'pending'],
  ])('with %s they are judged anew', async (_, change, state) => {
    const waiver = await create({}, true);
    const { after: approved } = await writes(true).decide(
      ...([seen(waiver), 'approve', { by: JOE, now: at(1) }] as const),
    );
    const { after } = await writes(true).edit(
      ...([seen(approved), wanted(change), { by: JOE, now: at(2) }] as const),
    );

    expect(after.state).toBe(state);
    // Joe asks for it now, as well
    await expect(
      writes(true).decide(seen(after), 'approve', { by: JOE, now: at(3) }),
    ).rejects.toThrow(/edited last/);
  });

  it('refuse who has not seen the last change', async () => {
    const waiver = await create();
    const edit = (reason: string, by: string) =>
      writes().edit(seen(waiver), wanted({ reason }), { by, now: at(1) });
    await edit('First', JANE);

    await expect(edit('Second', JOE)).rejects.toThrow(/changed .* meanwhile/);
    const events = await store.events(waiver.id);
    expect(
      events.map(({ what, by, before, after }) => [
        ...[what, by, before?.reason, after.reason],
      ]),
    ).toEqual([
      ['edited', JANE, 'Until March is over', 'First'],
      ['created', JANE, undefined, 'Until March is over'],
    ]);
  });

  it.each([
    ['before today', '2026-02-28', /from 2026-03-01 to 2026-04-30/],
    ['later than may be', '2026-05-01', /60 days at most/],
  ])('do not end %s', async (_, expiresOn, message) => {
    await expect(create({ expiresOn })).rejects.toThrow(message);
  });

  it('end when they are revoked, and are renewed by another', async () => {
    const first = await create();
    const second = await create({ renews: first.id, expiresOn: '2026-04-30' });
    await expect(create({ renews: first.id })).rejects.toThrow(/already/);
    await expect(create({ renews: first.id, check: 'bbr' })).rejects.toThrow(
      /no such waiver/,
    );
    expect(await store.get(refOf('a'), first.id, at(0))).toMatchObject({
      renewal: { id: second.id, state: 'active' },
    });

    for (const waiver of [first, second]) {
      await writes().decide(seen(waiver), 'revoke', { by: JOE, now: at(1) });
    }
    expect(await waived()).toBeUndefined();
    await expect(
      writes().edit({ ...seen(first), version: 2 }, wanted(), {
        ...{ by: JANE, now: at(2) },
      }),
    ).rejects.toThrow(/is revoked/);
  });

  it('are listed by their end, page by page, narrowed down', async () => {
    const april = await create({ check: 'bbr', expiresOn: '2026-04-01' });
    const march = await create();
    const soon = await create({ expiresOn: '2026-03-02' });
    const list = async (
      more: Partial<Parameters<typeof store.query>[0]>,
      now = at(0),
    ) => {
      const page = await store.query({ filters: [], limit: 2, ...more }, now);
      return [page.items.map(({ id }) => id), page.totalItems, page.more];
    };

    expect(await list({})).toEqual([[soon.id, march.id], 3, true]);
    expect(await list({ after: march })).toEqual([[april.id], 3, false]);
    expect(await list({ checks: ['bbr'] })).toEqual([[april.id], 1, false]);
    expect(await list({ states: ['expired'] }, at(3 * DAY))).toEqual([
      ...[[soon.id], 1, false],
    ]);
    expect(await list({ states: ['active'] }, at(3 * DAY))).toEqual([
      ...[[march.id, april.id], 2, false],
    ]);
    expect(await list({ states: [] })).toEqual([[], 0, false]);
    const ofB = (query: Knex.QueryBuilder) =>
      void query.where('clusters.entity_ref', refOf('b'));
    expect(await list({ filters: [ofB] })).toEqual([[], 0, false]);
  });

  it('are told of 14 and 3 days before they end, once each, unless another follows', async () => {
    const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
    const notifications = { send };
    const { database, clusters, logger } = stores;
    const notifier = new Notifier({ notifications, logger });
    const notices = new ExpiryNotices({
      ...{ database, clusters, notifier, timeZone: ZONE, enabled: true },
    });
    const { signal } = new AbortController();
    const told = async (...days: number[]) => {
      send.mockClear();
      for (const day of days) {
        await notices.tellDue(at(day * DAY), signal);
      }
      return send.mock.calls.flatMap(([{ recipients, payload }]) =>
        recipients.type === 'entity'
          ? [`${recipients.entityRef}: ${payload.title}`]
          : [],
      );
    };
    const first = await create({ expiresOn: '2026-03-21' });
    // Whoever asks for it now knows when it ends
    await create({ check: 'bbr', expiresOn: '2026-03-03' });
    const title = 'The waiver of CPU performance mode for Cluster A ends';

    expect(await told(0, 5)).toEqual([]);
    expect(await told(6, 6, 7)).toEqual([`${JOE}: ${title} in 14 days`]);
    send.mockRejectedValueOnce(new Error('broken'));
    await expect(notices.tellDue(at(17 * DAY), signal)).rejects.toThrow();
    expect(await told(18, 19)).toEqual([`${JOE}: ${title} in 2 days`]);

    const { id } = await create({ expiresOn: '2026-03-20' });
    await writes().create(
      refOf('a'),
      wanted({ renews: id, expiresOn: '2026-04-20' }),
      { by: JANE, now: at(0) },
    );
    await writes().decide(seen(first), 'revoke', { by: JOE, now: at(1) });
    expect(await told(10, 18)).toEqual([]);
  });

  it('are of the cluster that the entity described, while it is there', async () => {
    const waiver = await create();
    const other = { clusterName: 'c' };
    await stores.look(at(DAY), entry('a', other), entry('b'));
    expect(await waived()).toBeUndefined();

    await stores.look(at(2 * DAY), entry('a'), entry('b'));
    expect(await waived()).toBe('all');

    await stores.look(at(3 * DAY), entry('b'));
    expect(await waived()).toBeUndefined();
    expect(await store.get(refOf('a'), waiver.id, at(0))).toBeUndefined();
    await expect(create()).rejects.toThrow(/matched to no cluster/);
  });
});
