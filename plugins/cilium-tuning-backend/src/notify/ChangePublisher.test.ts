/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  CHANGES_TOPIC,
  changesEventSchema,
  type ChangesEvent,
} from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  INTERVAL,
  refOf,
  scanNow,
  storesOver,
} from '../__testUtils__/storeFixtures';
import {
  databaseKinds,
  TestDatabases,
  type DatabaseKind,
} from '../__testUtils__/testDatabases';
import { DatabaseOutbox } from '../store/DatabaseOutbox';
import { tables } from '../store/tables';
import { ChangePublisher } from './ChangePublisher';

jest.setTimeout(60_000);

const FAST = ['performance'];
const SLOW = ['powersave'];
const OWNER = 'group:default/team-a';
const HOUR = 60 * 60_000;

const databases = TestDatabases.create();

/** A cluster, what was heard of it, and a replica that tells. */
async function start(kind: DatabaseKind = 'SQLite') {
  const stores = storesOver(await databases.init(kind));
  const { database, clusters } = stores;
  const outbox = new DatabaseOutbox({ database });
  const events: ChangesEvent[] = [];
  const notifications: NotificationSendOptions[] = [];
  const service = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
  });
  await service.subscribe({
    id: 'test',
    topics: [CHANGES_TOPIC],
    async onEvent({ eventPayload }) {
      events.push(changesEventSchema.parse(eventPayload));
    },
  });
  let problem: Error | undefined;
  const publisher = () =>
    new ChangePublisher({
      ...{ outbox, clusters, events: service },
      notifications: {
        async send(notification) {
          if (problem) {
            throw problem;
          }
          notifications.push(notification);
        },
      },
      config: { enabled: true, minimumImpact: 'low' },
      logger: mockServices.logger.mock(),
    });
  await stores.look(at(0), entry('a', { owners: [OWNER], title: 'Cluster A' }));
  let scans = 0;
  return {
    ...{ stores, outbox, events, notifications, publisher },
    /** Scans that find these governors, one after the other. */
    async scan(...found: (string[] | undefined)[]) {
      for (const governors of found) {
        scans += 1;
        const time = at((scans * 2 * INTERVAL) / 1000);
        await scanNow(stores, time, 'a', governors);
      }
    },
    failWith(error: Error | undefined) {
      problem = error;
    },
    waiting: async () => (await database(tables.outbox)).length,
  };
}

describe('what is told of changes', () => {
  it('is one event and one notification to the owners for all that regressed', async () => {
    const { events, notifications, publisher, scan, waiting } = await start();
    await scan(FAST, SLOW, SLOW);
    await publisher().publishDue();
    await publisher().publishDue();

    expect(events).toEqual([
      expect.objectContaining({
        ...{ version: 1, entityRef: refOf('a'), clusterName: 'a' },
        rulesChanged: false,
        regressed: [
          expect.objectContaining({
            ...{ check: 'cpu-governor', from: 'pass', to: 'fail', nodes: 1 },
            title: 'CPU performance mode',
          }),
        ],
        ...{ improved: [], becameUnknown: [], newGroups: [] },
      }),
    ]);
    expect(notifications).toEqual([
      {
        recipients: { type: 'entity', entityRef: [OWNER] },
        payload: expect.objectContaining({
          title: 'Cilium tuning of Cluster A regressed: CPU performance mode',
          link: '/catalog/default/resource/a/cilium-tuning',
          scope: `cilium-tuning:${events[0].id}`,
        }),
      },
    ]);
    expect(await waiting()).toBe(0);
  });

  it('is nothing with the first scan, and no notification of what improved', async () => {
    const { events, notifications, publisher, scan } = await start();
    await scan(SLOW);
    await publisher().publishDue();
    expect(events).toEqual([]);

    await scan(FAST);
    await publisher().publishDue();
    expect(events).toMatchObject([
      { regressed: [], improved: [{ check: 'cpu-governor' }] },
    ]);
    expect(notifications).toEqual([]);
  });

  it('is a regression also where an item was unknown in between', async () => {
    const { events, notifications, publisher, scan } = await start();
    await scan(FAST, undefined, SLOW);
    await publisher().publishDue();

    expect(events.flatMap(({ regressed }) => regressed)).toMatchObject([
      { check: 'cpu-governor', from: 'unknown', to: 'fail' },
    ]);
    expect(notifications).toHaveLength(1);
  });

  it('is that rules changed, and nothing that regressed, after an upgrade of the product', async () => {
    const { events, notifications, publisher, scan, stores } = await start();
    await scan(FAST);
    await stores.database(tables.reports).update({ rules_version: '0' });
    await scan(SLOW);
    await publisher().publishDue();

    expect(events).toMatchObject([{ rulesChanged: true, regressed: [] }]);
    expect(notifications).toEqual([]);
  });

  it('is told by another replica where the first dies over it, in the same scope', async () => {
    const { outbox, publisher, notifications, scan, stores } = await start();
    await scan(FAST, SLOW);
    await outbox.claim(new Date());
    await outbox.claim(new Date());
    expect(await outbox.claim(new Date())).toBeUndefined();

    await stores.database(tables.outbox).update({ due_at: new Date(0) });
    await publisher().publishDue();
    expect(notifications).toHaveLength(1);
  });

  it('is given up after a day', async () => {
    const { outbox, scan, waiting } = await start();
    await scan(FAST, SLOW);
    const delivery = await outbox.claim(new Date());

    expect(
      delivery &&
        (await outbox.putOff(delivery, new Date(Date.now() + 25 * HOUR))),
    ).toBe(false);
    expect(await waiting()).toBe(1);
  });

  it('is not kept where no notifications backend is installed', async () => {
    const { failWith, publisher, scan, waiting } = await start();
    failWith(
      new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      ),
    );
    await scan(FAST, SLOW);
    await publisher().publishDue();

    expect(await waiting()).toBe(0);
  });

  describe.each(databaseKinds)('on %s', kind => {
    it('is told by one of several replicas', async () => {
      const { events, notifications, publisher, scan } = await start(kind);
      await scan(FAST, SLOW);
      await Promise.all(
        [publisher(), publisher(), publisher()].map(each => each.publishDue()),
      );

      expect([events.length, notifications.length]).toEqual([1, 1]);
    });

    it('is tried again where it could not be told, without what was told already', async () => {
      const context = await start(kind);
      const { events, notifications, outbox, publisher, scan, stores } =
        context;
      context.failWith(new Error('Request failed with status 503'));
      await scan(FAST, SLOW);
      await publisher().publishDue();
      expect([events.length, await context.waiting()]).toEqual([1, 1]);
      expect(await outbox.claim(new Date())).toBeUndefined();

      context.failWith(undefined);
      await stores.database(tables.outbox).update({ due_at: new Date(0) });
      await publisher().publishDue();
      expect([events.length, notifications.length]).toEqual([1, 1]);
      expect(await context.waiting()).toBe(0);
    });

    it('ends where the entity becomes that of another cluster', async () => {
      const { stores, scan, waiting } = await start(kind);
      await scan(FAST, SLOW);
      await stores.look(at(9 * 60 * 60), entry('a', { clusterName: 'b' }));

      expect(await waiting()).toBe(0);
    });
  });
});
