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

describe('nodesSource, of a row that is not as it should be', () => {
  let article: DemoCluster;
  beforeAll(async () => {
    article = await startDemo(articleCluster);
  });
  afterEach(() => article.setFaults());
  afterAll(cleanUp);

  const read = () => nodesSource.read(contextOf(demoReader(article)));

  const table = (...rows: JsonObject[]): Fault => ({
    kind: 'answer',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({
      kind: 'Table',
      columnDefinitions: [
        { name: 'Kernel-Version' },
        { name: 'New' },
        { name: 'Status' },
      ],
      rows,
    }),
  });
  const row = (metadata: JsonObject, ...cells: (string | number | null)[]) =>
    table({ cells, object: { metadata: { name: 'n', ...metadata } } });

  it('tells columns by name', async () => {
    article.setFaults(row({}, '6.1.0', 'x', 'NotReady'));

    expect(factsOf(await read(), 'n')).toEqual({
      kernelRelease: '6.1.0',
      nodeStatus: 'NotReady',
    });
  });

  it.each([['<unknown>'], ['<none>'], [''], [7], [null]])(
    'takes %j for no kernel',
    async cell => {
      article.setFaults(row({}, cell));

      expect(factsOf(await read(), 'n')).toEqual({});
    },
  );

  it('keeps markup as text, without what would break lines, and cut', async () => {
    article.setFaults(row({}, `<script>\n\u0000${'x'.repeat(9_999)}`));

    const { kernelRelease } = factsOf(await read(), 'n');
    expect(kernelRelease).toMatch(/^<script> x+…$/);
    expect(kernelRelease).toHaveLength(253);
  });

  it('counts one that names no node', async () => {
    article.setFaults(
      table(
        { cells: ['6.1.0'], object: { metadata: { name: 'n' } } },
        { cells: ['6.1.0'], object: { metadata: { name: 7 } } },
        { cells: ['6.1.0'], object: null },
      ),
    );

    const { nodes, state } = await read();
    expect([...(nodes?.keys() ?? [])]).toEqual(['n']);
    expect(state).toMatchObject({
      state: 'partial',
      reason: {
        code: 'read.skipped',
        params: { path: '/api/v1/nodes', count: 2 },
      },
    });
  });

  const args = (...list: unknown[]) => JSON.stringify(list);
  it.each<[string, string, string | undefined]>([
    ['k3s.io/node-args', args('server', '--disable-kube-proxy'), 'disabled'],
    ['rke2.io/node-args', args('--disable-kube-proxy', 'true'), 'disabled'],
    ['k3s.io/node-args', args('--disable-kube-proxy=true'), 'disabled'],
    ['k3s.io/node-args', args('--disable-kube-proxy', '--x'), 'disabled'],
    ['k3s.io/node-args', args('--disable-kube-proxy=false'), undefined],
    ['k3s.io/node-args', args('--disable-kube-proxy', 'false'), undefined],
    ['k3s.io/node-args', args('--disable', 'kube-proxy'), undefined],
    ['k3s.io/node-args', '["--disable-kube-proxy"', undefined],
    ['k3s.io/node-args', '{"--disable-kube-proxy":true}', undefined],
    [
      'k3s.io/node-args',
      args('--disable-kube-proxy', { toString: 1, valueOf: 1 }),
      undefined,
    ],
    ['other.io/node-args', args('--disable-kube-proxy'), undefined],
  ])('reads %s: %s', async (name, value, kubeProxy) => {
    article.setFaults(row({ annotations: { [name]: value } }));

    expect(factsOf(await read(), 'n').kubeProxy).toBe(kubeProxy);
  });

  it('sees annotations that may hold options of the agent', async () => {
    article.setFaults(
      row({ annotations: { 'config.cilium.io/routing-mode': 'native' } }),
    );

    const { nodes } = await read();
    expect(nodes?.get('n')?.setsOptions).toBe(true);
  });

  it('says nothing of a change of labels that nobody is said to own', async () => {
    article.setFaults(row({ labels: { a: 'b' } }));

    const { nodes } = await read();
    expect(nodes?.get('n')).toMatchObject({ labels: { a: 'b' } });
    expect(nodes?.get('n')?.labelsChangedAt).toBeUndefined();
  });
});
