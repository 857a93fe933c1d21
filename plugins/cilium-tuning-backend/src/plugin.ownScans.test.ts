/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster } from '@internal/demo-clusters';
import {
  clusterPageSchema,
  clusterStatusSchema,
  nodePageSchema,
  ownScanSchema,
  reportSchema,
  type OwnScan,
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

jest.setTimeout(90_000);

const ALL = 'user:default/reads-all';
const NODES = 'user:default/reads-nodes';
const OUTSIDER = 'user:default/not-in-the-cluster';
const ANOTHER = 'user:default/another';
const READER = 'user:default/may-not-scan';
const BLIND = 'user:default/without-entity';

/** The tokens of people in the cluster; it knows none of the last. */
const tokens: Record<string, string> = {
  [ALL]: 'token-that-reads-all',
  [NODES]: 'token-that-reads-nodes',
  [OUTSIDER]: 'token-that-nobody-knows',
};

const policy: TestPolicy = ({ name }, user) => ({
  result:
    (user === READER && name === 'cilium-tuning.scan.create') ||
    (user === BLIND && name === 'catalog.entity.read')
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
});

const path = pathOf('private');
const own = `${path}/own-scan`;

const start = (shareUserScans: boolean) =>
  startTestService({
    policy,
    config: { scan: { clusters: 'all' }, shareUserScans },
    definitions: [
      {
        ...articleCluster,
        ...{ name: 'private', authProvider: 'oidc' },
        people: [
          { name: 'all', token: tokens[ALL] },
          { name: 'nodes', token: tokens[NODES], resources: ['nodes'] },
        ],
      },
      { ...articleCluster, name: 'ordinary' },
    ],
    entities: [clusterEntity('private'), clusterEntity('ordinary')],
  });

/** What people do with the cluster of their own. */
function callsTo(service: () => TestService) {
  const status = async (user: string) =>
    parsed(clusterStatusSchema, await service().get(path, user));
  const ownScan = async (user: string) =>
    parsed(ownScanSchema, await service().get(own, user));
  const ask = (user?: string, token = tokens[user ?? ''] ?? 'x') =>
    service().post(own, user, { token });
  const scan = async (user: string): Promise<OwnScan> => {
    parsed(ownScanSchema, await ask(user));
    return service().until(
      () => ownScan(user),
      answer => answer.scan === null && answer.lastScan !== null,
    );
  };
  const untilBound = () =>
    service().until(
      async () => (await service().get(path, ALL)).body,
      ({ signIn }) => signIn !== undefined,
      60,
    );
  return { status, ownScan, ask, scan, untilBound };
}

/** Whether a token stands anywhere that it must not. */
function expectNoToken(service: TestService, ...texts: string[]) {
  const logged = service.logged.filter(
    // The stand-in for Backstage's tokens names those that it does not know when the Kubernetes plugin asks it
    line => !line.startsWith('Failed to emit proxy audit event'),
  );
  const telling = [...logged, ...texts].filter(text =>
    Object.values(tokens).some(token => text.includes(token)),
  );
  expect(telling).toEqual([]);
}

describe('scans with the credentials of whoever looks', () => {
  let service: TestService;
  const { status, ownScan, ask, scan, untilBound } = callsTo(() => service);

  beforeAll(async () => {
    service = await start(false);
    await untilBound();
  });

  afterAll(() => service.stop());

  it('are each for the one who made it, with what they may see', async () => {
    expect(await status(ALL)).toMatchObject({
      ...{ binding: 'needsUserCredentials', mayScan: true },
      signIn: {
        authProvider: 'oidc',
        oidcTokenProvider: 'okta',
        shared: false,
      },
    });
    expect(await ownScan(ALL)).toEqual({
      ...{ scan: null, lastScan: null, report: null },
    });

    const [all, nodes] = await Promise.all([scan(ALL), scan(NODES)]);
    expect(all.lastScan?.outcome).toBe('complete');
    expect(nodes.lastScan).toMatchObject({
      outcome: 'partial',
      problem: { code: 'read.viewerForbidden' },
    });
    const kept =
      Date.parse(String(all.report?.expiresAt)) -
      Date.parse(String(all.lastScan?.finishedAt));
    expect(kept).toBe(3_600_000);

    const reportOf = async (user: string) =>
      parsed(reportSchema, await service.get(`${own}/report`, user));
    const [ofAll, ofNodes] = [await reportOf(ALL), await reportOf(NODES)];
    expect(ofAll.id).not.toBe(ofNodes.id);
    expect(ofAll.cilium.state).toBe('found');
    expect(ofAll.assessment.score).not.toBeNull();
    expect(ofNodes.cilium.state).toBe('unknown');
    expect(ofNodes.assessment.score).toBeNull();
    const page = parsed(
      nodePageSchema,
      await service.get(`${own}/nodes?limit=2`, NODES),
    );
    expect(page.totalItems).toBe(6);
    expect(service.logged.join()).toContain('own-scan-create');
    expectNoToken(service, JSON.stringify([all, nodes, ofAll, ofNodes, page]));
  });

  it('are nowhere for anybody else', async () => {
    for (const part of ['report', 'nodes']) {
      const answer = await service.get(`${own}/${part}`, READER);
      expect(answer.status).toBe(404);
      const ordinary = await service.get(`${path}/${part}`, ALL);
      expect(ordinary.status).toBe(404);
    }
    expect((await ownScan(READER)).report).toBeNull();
    expect((await service.get(`${path}/history`, ALL)).status).toBe(404);
    expect(await status(ALL)).toMatchObject({
      ...{ report: null, scan: null, lastScan: null },
    });
    const { items } = parsed(
      clusterPageSchema,
      await service.post('/clusters/query', ALL),
    );
    expect(
      items.find(({ entityRef }) => entityRef.endsWith('/private')),
    ).toMatchObject({ score: null, progress: null, report: null });
  });

  it('are said to have failed by those whom the cluster does not know', async () => {
    const answer = await scan(OUTSIDER);

    expect(answer).toMatchObject({
      lastScan: {
        outcome: 'failed',
        problem: { code: 'read.viewerUnauthorized' },
      },
      report: null,
    });
  });

  it('of one person do not run two at once', async () => {
    service.demo.get('private').setFaults({ kind: 'delay', delayMs: 3_000 });
    const first = await ask(ANOTHER, tokens[ALL]);
    const second = await ask(ANOTHER, tokens[ALL]);
    service.demo.get('private').setFaults();
    expect(first.status).toBe(202);
    expect(first.body.scan).not.toBeNull();
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain('is under way');
  });

  it.each([
    ['nobody', undefined, 401, 401],
    ['a service', SERVICE, 403, 403],
    ['who may not scan', READER, 403, 404],
    ['who does not see the entity', BLIND, 404, 404],
  ])('are not for %s', async (_, caller, asked, read) => {
    expect((await ask(caller)).status).toBe(asked);
    expect((await service.get(`${own}/report`, caller)).status).toBe(read);
    expect((await service.get(`${own}/nodes`, caller)).status).toBe(read);
  });

  it.each([
    [{}],
    [{ token: '' }],
    [{ token: 'two words' }],
    [{ token: 'x\r\nAuthorization: y' }],
    [{ token: 'x'.repeat(12_001) }],
    [{ token: ['token-that-reads-all'] }],
    [{ token: 'token-that-reads-all', cluster: 'ordinary' }],
  ])('take one token and nothing else: %#', async body => {
    const answer = await service.post(own, ALL, body);

    expect(answer.status).toBe(400);
    expectNoToken(service, answer.text);
  });

  it('do not quote a body that cannot be read', async () => {
    const answer = await service
      .post(own, ALL)
      .set('content-type', 'application/json')
      .send(`{"token":"${tokens[ALL]}`);

    expect(answer.status).toBe(400);
    expectNoToken(service, answer.text);
  });

  it('are not for clusters that Backstage reads by itself', async () => {
    const answer = await service.post(`${pathOf('ordinary')}/own-scan`, ALL, {
      token: tokens[ALL],
    });

    expect(answer.status).toBe(409);
    const asked = service.demo.get('ordinary').requests;
    expect(JSON.stringify(asked)).not.toContain(tokens[ALL]);
  });
});

describe('scans that are shared', () => {
  let service: TestService;
  const { status, ask, scan, untilBound } = callsTo(() => service);

  beforeAll(async () => {
    service = await start(true);
    await untilBound();
  });

  afterAll(() => service.stop());

  it('are the report for everybody who may read it', async () => {
    expect(await status(ALL)).toMatchObject({
      binding: 'matched',
      signIn: { shared: true },
      schedule: { state: 'excluded' },
    });
    const queued = await service.post(`${path}/scans`, ALL);
    expect(queued.status).toBe(409);

    const { report } = await scan(ALL);
    expect(report).toBeNull();
    const shared = await status(READER);
    expect(shared).toMatchObject({
      lastScan: { outcome: 'complete' },
      report: { state: 'current' },
    });
    const seen = parsed(
      reportSchema,
      await service.get(`${path}/report`, READER),
    );
    expect(seen.assessment.score).not.toBeNull();
    const history = await service.get(`${path}/history`, READER);
    expect(history.body.points).toHaveLength(1);

    // Whom the cluster does not know changes nothing for the others
    await scan(OUTSIDER);
    expect((await status(READER)).report).toEqual(shared.report);
    expect((await status(READER)).lastScan).toEqual(shared.lastScan);
    expect((await ask(READER)).status).toBe(403);
    expectNoToken(service, JSON.stringify(seen));
  });
});
