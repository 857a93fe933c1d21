/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createBackendPlugin,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { tunedCluster } from '@internal/demo-clusters';
import {
  CHANGES_TOPIC,
  changesEventSchema,
  planFiles,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningServiceRef,
  type CiliumTuningService,
} from 'backstage-plugin-cilium-tuning-node';
import { clusterEntity } from './__testUtils__/clusterEntity';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(90_000);

const REF = 'resource:default/tuned';
const READER = 'user:default/reader';
const STRANGER = 'user:default/stranger';
const BLIND = 'user:default/blind';

describe('what other plugins learn', () => {
  let backend: TestService;
  let reports: CiliumTuningService | undefined;
  const heard: EventParams[] = [];

  beforeAll(async () => {
    const other = createBackendPlugin({
      pluginId: 'other',
      register(registration) {
        registration.registerInit({
          deps: { events: eventsServiceRef, service: ciliumTuningServiceRef },
          async init({ events, service }) {
            reports = service;
            await events.subscribe({
              id: 'test',
              topics: [CHANGES_TOPIC, 'signals'],
              onEvent: async event => void heard.push(event),
            });
          },
        });
      },
    });
    backend = await startTestService({
      policy: ({ name }, user) => {
        const denied =
          (user === STRANGER && name.startsWith('cilium-tuning.')) ||
          (user === BLIND && name === 'catalog.entity.read');
        return {
          result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        };
      },
      definitions: [{ ...tunedCluster, locatedBy: 'config' }],
      entities: [clusterEntity('tuned', { owner: READER })],
      features: [
        eventsServiceFactory,
        other,
        import('@backstage/plugin-notifications-backend'),
      ],
    });
    await backend.untilReported(['tuned']);
  });

  afterAll(() => backend.stop());

  /** The answers to all questions, or the status that each was refused with. */
  async function ask(credentials: BackstageCredentials) {
    const service = reports;
    if (!service) {
      throw new Error('The other plugin has not started');
    }
    const questions = {
      list: async () =>
        (await service.listClusters({}, { credentials })).items.map(
          ({ entityRef, score }) => [entityRef, score],
        ),
      status: async () =>
        (await service.getStatus(REF, { credentials })).report?.state,
      report: async () =>
        (await service.getReport(REF, { credentials })).clusterName,
      history: async () =>
        (await service.getHistory(REF, { days: 7 }, { credentials })).points
          .length,
      plan: async () => {
        const plan = await service.getPlan(REF, { credentials });
        return planFiles(plan).map(({ path }) => path)[0];
      },
    };
    const answers = await Promise.all(
      Object.entries(questions).map(async ([name, question]) => [
        name,
        await question().catch(({ name: kind, statusCode }) => [
          kind,
          statusCode,
        ]),
      ]),
    );
    return Object.fromEntries(answers);
  }

  const refusedWith = (status: number) => ['ResponseError', status];

  it('answers users and services what they may see', async () => {
    const told = {
      list: [[REF, expect.any(Number)]],
      status: 'current',
      report: 'tuned',
      history: expect.any(Number),
      plan: 'README.md',
    };

    expect(await ask(mockCredentials.user(READER))).toEqual(told);
    expect(await ask(mockCredentials.service('plugin:other'))).toEqual(told);
  });

  it('refuses everything to users without the permission', async () => {
    expect(await ask(mockCredentials.user(STRANGER))).toEqual({
      list: refusedWith(403),
      status: refusedWith(403),
      report: refusedWith(403),
      history: refusedWith(403),
      plan: refusedWith(403),
    });
  });

  it('does not ask in its own name on behalf of nobody', async () => {
    const unknown = ['AuthenticationError', undefined];

    expect(await ask(mockCredentials.none())).toEqual({
      ...{ list: unknown, status: unknown, report: unknown },
      ...{ history: unknown, plan: unknown },
    });
  });

  it('knows of no cluster that a user may not see', async () => {
    expect(await ask(mockCredentials.user(BLIND))).toEqual({
      list: [],
      status: refusedWith(404),
      report: refusedWith(404),
      history: refusedWith(404),
      plan: refusedWith(404),
    });
  });

  it('gives an answer up that is no longer wanted', async () => {
    const credentials = mockCredentials.user(READER);
    const signal = AbortSignal.abort();

    await expect(
      reports?.getReport(REF, { credentials, signal }),
    ).rejects.toThrow(/abort/);
  });

  it('is what regressed: an event, a notification to the owner, and a signal that names nothing', async () => {
    const notifications = async () => {
      const answer = await fetch(
        `${backend.url}/api/notifications/notifications`,
        { headers: { authorization: mockCredentials.user.header(READER) } },
      );
      return (await answer.json()).notifications;
    };
    expect(await notifications()).toEqual([]);

    const tuned = backend.demo.get('tuned');
    tuned.setFaults({
      ...{ kind: 'rewrite', path: /pods/ },
      ...{ from: 'performance', to: 'powersave' },
    });
    const told = await backend.until(
      async () => {
        await backend.post(`${pathOf('tuned')}/scans`, READER);
        return notifications();
      },
      ({ length }) => length > 0,
      60,
    );

    expect(told).toEqual([
      expect.objectContaining({
        origin: 'plugin:cilium-tuning',
        payload: expect.objectContaining({
          title: 'Cilium tuning of tuned regressed: CPU performance mode',
          link: '/catalog/default/resource/tuned/cilium-tuning',
        }),
      }),
    ]);
    const [event] = heard.filter(({ topic }) => topic === CHANGES_TOPIC);
    expect(changesEventSchema.parse(event.eventPayload)).toMatchObject({
      entityRef: REF,
      regressed: [{ check: 'cpu-governor', from: 'pass', nodes: 8 }],
    });
    const signals = heard
      .filter(({ topic }) => topic === 'signals')
      .map(({ eventPayload }) => JSON.stringify(eventPayload))
      .filter(text => text.includes('"cilium-tuning"'));
    expect(signals.length).toBeGreaterThan(0);
    expect(new Set(signals)).toEqual(
      new Set([
        '{"recipients":{"type":"broadcast"},"channel":"cilium-tuning","message":{}}',
      ]),
    );
  });
});
