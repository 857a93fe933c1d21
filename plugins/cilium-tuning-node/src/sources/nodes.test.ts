/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  articleCluster,
  type DemoCluster,
  type Fault,
} from '@internal/demo-clusters';
import {
  cleanUp,
  contextOf,
  demoReader,
  startDemo,
} from '../__testUtils__/demo';
import { factsOf } from '../__testUtils__/factsOf';
import { nodesSource } from './nodes';

describe('nodesSource', () => {
  let article: DemoCluster;
  beforeAll(async () => {
    article = await startDemo(articleCluster);
  });
  afterEach(() => article.setFaults());
  afterAll(cleanUp);

  const read = (pageSize?: number) =>
    nodesSource.read(contextOf(demoReader(article), { pageSize }));
  const answer = (body: JsonObject): Fault => ({
    kind: 'answer',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(body),
  });

  it('reads what the table shows of each node', async () => {
    const reading = await read();

    expect(reading.state).toMatchObject({
      source: 'nodes',
      state: 'ok',
      nodes: 6,
    });
    expect([...(reading.nodes?.keys() ?? [])].sort()).toEqual([
      ...['arm-1', 'arm-2', 'arm-3'],
      ...['x86-1', 'x86-2', 'x86-3'],
    ]);
    expect(factsOf(reading, 'arm-2')).toEqual({
      nodeStatus: 'Ready',
      kubeletVersion: 'v1.26.6+k3s1',
      osImage: 'Debian GNU/Linux 10 (buster)',
      kernelRelease: '4.19.0-23-arm64',
      architecture: 'arm64',
      operatingSystem: 'linux',
    });
    expect(reading.nodes?.get('arm-2')?.addresses).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    ]);
  });

  it('says where each fact stood', async () => {
    const { nodes } = await read();

    expect(
      nodes?.get('x86-2')?.facts.find(({ fact }) => fact === 'kernelRelease'),
    ).toMatchObject({
      source: 'nodes',
      basis: 'observed',
      object: 'Node x86-2',
      excerpt: 'Kernel-Version: 6.2.0-20-generic',
    });
  });

  it('takes the distribution at its word that a server runs without kube-proxy', async () => {
    const reading = await read();

    expect(factsOf(reading, 'x86-1')).toMatchObject({ kubeProxy: 'disabled' });
    expect(factsOf(reading, 'x86-2')).not.toHaveProperty('kubeProxy');
  });

  it('tells when the labels changed, not when the status last did', async () => {
    const { nodes } = await read();
    const changed = Date.parse(nodes?.get('x86-1')?.labelsChangedAt ?? '');

    const days = (Date.now() - changed) / 86_400_000;
    expect(days).toBeGreaterThan(89);
    expect(days).toBeLessThan(91);
  });

  it('asks for pages alone, and tells how far it is', async () => {
    const before = article.requests.length;
    const onNodes = jest.fn();

    const { nodes, state } = await nodesSource.read(
      contextOf(demoReader(article), { pageSize: 4, onNodes }),
    );

    expect(nodes?.size).toBe(6);
    expect(state).toMatchObject({ state: 'ok', nodes: 6 });
    expect(article.requests.slice(before).map(({ target }) => target)).toEqual([
      '/api/v1/nodes?limit=4',
      expect.stringMatching(/^\/api\/v1\/nodes\?limit=4&continue=/),
    ]);
    expect(onNodes.mock.calls).toEqual([
      [4, 6],
      [6, undefined],
    ]);
  });

  it('reads whole objects where something in between makes no tables', async () => {
    const reader = demoReader(article);

    const reading = await nodesSource.read(
      contextOf({
        get: request => reader.get({ ...request, accept: undefined }),
      }),
    );

    const ofTable = await read();
    expect(factsOf(reading, 'arm-2')).toEqual(factsOf(ofTable, 'arm-2'));
    expect(reading.nodes?.get('arm-2')?.addresses).toEqual(
      ofTable.nodes?.get('arm-2')?.addresses,
    );
    expect(
      reading.nodes?.get('arm-2')?.facts.map(({ excerpt }) => excerpt),
    ).toContain('status.nodeInfo.kernelVersion: 4.19.0-23-arm64');
  });

  it('keeps the nodes of the pages before one that fails', async () => {
    article.setFaults({ kind: 'status500', path: /continue=/ });

    const { nodes, state } = await read(4);

    expect(nodes?.size).toBe(4);
    expect(state).toMatchObject({
      state: 'partial',
      transient: true,
      nodes: 4,
      reason: { code: 'read.serverError' },
    });
  });

  it('reads all of a list that expires under way', async () => {
    article.setFaults({ kind: 'expireContinue', times: 1 });

    const { nodes, state } = await read(4);

    expect(nodes?.size).toBe(6);
    expect(state.state).toBe('ok');
  });

  it.each<[Fault, string]>([
    [{ kind: 'unauthorized' }, 'read.unauthorized'],
    [{ kind: 'forbid', resource: 'nodes' }, 'read.forbidden'],
    [{ kind: 'html' }, 'read.notJson'],
    [answer({ kind: 'NodeList' }), 'read.badShape'],
    [answer({ items: [{ metadata: {} }, 7, null] }), 'read.skipped'],
  ])('is unavailable where nothing can be read: %j', async (fault, code) => {
    article.setFaults(fault);

    const { nodes, state } = await read();

    expect(nodes).toBeUndefined();
    expect(state).toMatchObject({ state: 'unavailable', reason: { code } });
  });
});
