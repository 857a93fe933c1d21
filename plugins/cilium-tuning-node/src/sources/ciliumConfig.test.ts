/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  defaultsCluster,
  noCiliumCluster,
  type ClusterDefinition,
  type DemoCluster,
} from '@internal/demo-clusters';
import {
  cleanUp,
  contextOf,
  demoReader,
  startDemo,
  withCilium,
} from '../__testUtils__/demo';
import { ciliumConfigSource } from './ciliumConfig';

const overrides: NonNullable<ClusterDefinition['cilium']>['nodeConfigs'] = [
  {
    name: 'databases',
    nodeSelector: { matchLabels: { workload: 'database' } },
    defaults: { 'enable-bpf-masquerade': 'true', mtu: '9000' },
    changedHoursAgo: 5,
  },
];

const read = (cluster: DemoCluster, ciliumNamespaces = ['kube-system']) =>
  ciliumConfigSource.read(contextOf(demoReader(cluster), { ciliumNamespaces }));
const nodeConfigPaths = (cluster: DemoCluster) =>
  cluster.requests
    .map(({ target }) => /cilium\.io\/(\w+)/.exec(target)?.[1])
    .filter(version => version !== undefined);

describe('ciliumConfigSource', () => {
  afterAll(cleanUp);

  it('reads the known keys of the article, and nothing else', async () => {
    const cluster = await startDemo(articleCluster);

    const { config, state } = await read(cluster);

    expect(state).toMatchObject({ source: 'cilium-config', state: 'ok' });
    expect(config).toMatchObject({
      namespace: 'kube-system',
      name: 'cilium-config',
      values: {
        'bpf-lb-mode': 'dsr',
        'enable-bpf-masquerade': 'true',
        'kube-proxy-replacement': 'strict',
        tunnel: 'disabled',
      },
      leftOut: [],
      changedAt: expect.stringMatching(/Z$/),
      nodeConfigs: [],
    });
    expect(config?.values).not.toHaveProperty('cluster-name');
    // 1.13 serves the older version alone
    expect(nodeConfigPaths(cluster)).toEqual(['v2', 'v2alpha1']);
  });

  it.each<[string, ('v2' | 'v2alpha1')[], string[]]>([
    ['v2 alone', ['v2'], ['v2']],
    ['both', ['v2', 'v2alpha1'], ['v2']],
    ['v2alpha1 alone', ['v2alpha1'], ['v2', 'v2alpha1']],
  ])(
    'reads CiliumNodeConfigs served as %s',
    async (_, nodeConfigVersions, asked) => {
      const cluster = await startDemo(
        withCilium(defaultsCluster, {
          nodeConfigs: overrides,
          nodeConfigVersions,
        }),
      );

      const { config, state } = await read(cluster);

      expect(state.state).toBe('ok');
      expect(config?.nodeConfigs).toEqual([
        {
          namespace: 'kube-system',
          name: 'databases',
          selector: { matchLabels: { workload: 'database' } },
          values: { 'enable-bpf-masquerade': 'true', mtu: '9000' },
          leftOut: [],
          changedAt: expect.stringMatching(/Z$/),
          createdAt: expect.stringMatching(/Z$/),
        },
      ]);
      expect(nodeConfigPaths(cluster)).toEqual(asked);
    },
  );

  it('names the ConfigMaps it looked for where there is none', async () => {
    const cluster = await startDemo(noCiliumCluster);

    const { config, state } = await read(cluster);

    expect(config).toBeUndefined();
    expect(state).toMatchObject({
      state: 'unavailable',
      reason: {
        code: 'read.configMapNotFound',
        params: { lookedFor: 'kube-system/cilium-config' },
      },
    });
  });

  it('says which namespace it may not read, rather than that there is nothing', async () => {
    const cluster = await startDemo(noCiliumCluster);

    const { state } = await read(cluster, ['cilium', 'kube-system']);

    expect(state).toMatchObject({
      state: 'unavailable',
      reason: {
        code: 'read.forbidden',
        params: {
          path: '/api/v1/namespaces/cilium/configmaps/cilium-config',
        },
      },
    });
  });

  it('finds the ConfigMap behind a namespace that it may not read', async () => {
    const cluster = await startDemo(defaultsCluster);

    const { config } = await read(cluster, ['cilium', 'kube-system']);

    expect(config?.namespace).toBe('kube-system');
  });

  it('stands without the rule for CiliumNodeConfigs, and says what it lacks', async () => {
    const cluster = await startDemo(
      withCilium(defaultsCluster, { nodeConfigs: overrides }),
      { without: 'ciliumnodeconfigs' },
    );

    const { config, state } = await read(cluster);

    expect(config?.values).toMatchObject({ 'routing-mode': 'tunnel' });
    expect(config?.nodeConfigs).toBeUndefined();
    expect(state).toMatchObject({
      state: 'partial',
      reason: {
        code: 'read.forbidden',
        params: { path: expect.stringContaining('ciliumnodeconfigs') },
      },
    });
  });

  it('says what it lacks without the rule for the ConfigMap', async () => {
    const cluster = await startDemo(defaultsCluster, { without: 'configmaps' });

    await expect(read(cluster)).resolves.toMatchObject({
      state: { state: 'unavailable', reason: { code: 'read.forbidden' } },
    });
  });
});
