/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster } from '@internal/demo-clusters';
import {
  clusterWaiversSchema,
  selectedNodesSchema,
  type Waiver,
  waiverDetailsSchema,
  waiverPageSchema,
  waiverSchema,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  SERVICE,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import type { TestPolicy } from './__testUtils__/testServices';
import { ciliumTuningClockServiceRef } from './clock';
import { addDays, dateAt, endOfDate } from './compliance/dates';

jest.setTimeout(90_000);

const JANE = 'user:default/jane';
const JOHN = 'user:default/john';
const READER = 'user:default/reader';
const BLIND = 'user:default/without-entity';
const CHECK = 'bandwidth-manager';

const policy: TestPolicy = ({ name }, user) => {
  const denied =
    (user === READER && name.startsWith('cilium-tuning.waiver.')) ||
    (user === BLIND && name === 'catalog.entity.read');
  return { result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const cluster = pathOf('article');
const path = `${cluster}/waivers`;
const onArm = { matchLabels: { 'kubernetes.io/arch': 'arm64' } };

describe('waivers', () => {
  let service: TestService;
  const start = new Date();
  const inDays = (days: number) => addDays(dateAt(start, 'UTC'), days);
  const last = inDays(30);
  let now = start;

  beforeAll(async () => {
    service = await startTestService({
      policy,
      definitions: [{ ...articleCluster, locatedBy: 'config' }],
      entities: [clusterEntity('article', { owner: 'group:default/team-a' })],
      config: {
        scan: { clusters: 'all' },
        compliance: { waivers: { maxDays: 90, requireApproval: true } },
      },
      features: [
        createServiceFactory({
          service: ciliumTuningClockServiceRef,
          deps: {},
          factory: () => ({ now: () => now }),
        }),
      ],
    });
    await service.untilReported(['article']);
  });

  afterAll(() => service.stop());

  const ask = (more: object = {}, user = JANE) =>
    service.post(path, user, {
      ...{ check: CHECK, reason: 'Replaced in May', expiresOn: last },
      ...more,
    });
  const asked = async (more?: object) => {
    const answer = await ask(more);
    expect(answer.status).toBe(201);
    return parsed(waiverSchema, answer);
  };
  const decide = ({ id, version }: Waiver, decision: string, user: string) =>
    service.post(`${path}/${id}/decision`, user, { version, decision });
  const ofCluster = async (user = JANE) =>
    parsed(clusterWaiversSchema, await service.get(path, user));
  const list = async (query: object, user = JANE) =>
    parsed(waiverPageSchema, await service.post('/waivers/query', user, query));

  it('excuse nodes once somebody else approves, and leave the verdict and the score', async () => {
    const before = await service.get(`${cluster}/report`, JANE);
    const waiver = await asked({ selector: onArm });
    expect(waiver).toMatchObject({
      ...{
        state: 'pending',
        createdBy: JANE,
        nodes: { selected: 3, total: 6 },
      },
      may: { edit: true, decide: false, revoke: true },
    });
    expect((await decide(waiver, 'approve', JANE)).status).toBe(403);
    expect((await ofCluster()).standings).toEqual([
      { check: CHECK, standing: 'gap', waived: 0 },
    ]);

    const approved = await decide(waiver, 'approve', JOHN);
    expect(approved.body).toMatchObject({ state: 'active', approvedBy: JOHN });
    // Three are excused, and the item is missing on the three others
    expect((await ofCluster()).standings).toEqual([
      { check: CHECK, standing: 'gap', waived: 3 },
    ]);

    const rest = await asked();
    await decide(rest, 'approve', JOHN);
    expect((await ofCluster()).standings).toEqual([
      { check: CHECK, standing: 'waived', waived: 6 },
    ]);
    const after = await service.get(`${cluster}/report`, JANE);
    expect(after.body.assessment).toEqual(before.body.assessment);

    now = endOfDate(last, 'UTC');
    expect((await ofCluster()).standings).toEqual([]);
    expect((await list({ states: ['expired'] })).totalItems).toBe(2);
    now = start;
  });

  it('tell the second of two who edit of the change of the first', async () => {
    const { id, version } = await asked({ check: 'bbr' });
    const edit = (reason: string, user: string) =>
      service.send('PUT', `${path}/${id}`, user, {
        ...{ version, reason, expiresOn: last },
      });
    expect((await edit('First', JOHN)).status).toBe(200);
    expect((await edit('Second', JANE)).status).toBe(409);

    const details = parsed(
      waiverDetailsSchema,
      await service.get(`${path}/${id}`, JANE),
    );
    expect(details.waiver).toMatchObject({ reason: 'First', editedBy: JOHN });
    expect(details.history.map(({ what, by }) => [what, by])).toEqual([
      ['edited', JOHN],
      ['created', JANE],
    ]);
    expect((await decide(details.waiver, 'reject', JOHN)).status).toBe(403);
  });

  it('are refused to who may not, to services, and for what makes no sense', async () => {
    expect((await ask({}, READER)).status).toBe(403);
    expect((await ask({}, SERVICE)).status).toBe(403);
    expect((await ask({ expiresOn: inDays(-1) })).status).toBe(400);
    expect((await ask({ expiresOn: inDays(91) })).status).toBe(400);
    expect((await ask({ expiresOn: '2026-02-30' })).status).toBe(400);
    expect((await ask({ check: 'none' })).status).toBe(400);
    expect((await ask({ reason: ' \u0000 ' })).status).toBe(400);
    expect((await ask({ selector: {} })).status).toBe(400);
    expect((await ask({ renews: 'none' })).status).toBe(404);
    expect(await ofCluster(READER)).toMatchObject({ mayWaive: false });
    expect(await ofCluster()).toMatchObject({
      ...{ mayWaive: true, requiresApproval: true },
      ...{ from: inDays(0), until: inDays(90) },
    });
  });

  it('are listed page by page, and not to whom the cluster is hidden', async () => {
    const all = await list({});
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, cursor: first.nextCursor });

    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
    expect(await list({ owners: ['group:default/none'] })).toEqual({
      ...{ items: [], totalItems: 0 },
    });
    expect(await list({}, BLIND)).toEqual({ items: [], totalItems: 0 });
    const wrong = { cursor: 'bm9uZQ' };
    expect((await service.post('/waivers/query', JANE, wrong)).status).toBe(
      400,
    );
  });

  it('tell before which nodes a selector selects', async () => {
    const answer = await service.post(`${cluster}/node-selection`, READER, {
      selector: onArm,
    });
    expect(parsed(selectedNodesSchema, answer)).toMatchObject({
      ...{ selected: 3, unknown: 0, total: 6 },
    });
  });

  it('are written to the audit log with what was and what is', async () => {
    const waiver = await asked({ check: 'hubble', reason: 'Needed here' });
    await decide(waiver, 'revoke', JOHN);

    const lines = service.logged.filter(line => line.includes(waiver.id));
    expect(lines.join('\n')).toMatch(
      /waiver-create(.|\n)*Needed here(.|\n)*waiver-revoke(.|\n)*"before"(.|\n)*"state":"revoked"/,
    );
  });
});
