/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  articleCluster,
  clusterLocatorMethods,
  downCluster,
  signInCluster,
  startDemoClusters,
  type DemoClusters,
} from '@internal/demo-clusters';
import type { ReadRequest } from 'backstage-plugin-cilium-tuning-node';
import { KubernetesPluginApi } from './KubernetesPluginApi';
import { listClusters } from './listClusters';
import { ProxyClusterReader } from './ProxyClusterReader';
import { UpgradeCheck } from './UpgradeCheck';

jest.setTimeout(90_000);

/** What the Kubernetes plugin knows beside the demo's clusters. */
function otherClusters(demo: DemoClusters) {
  const { url, caData, token } = demo.get('article');
  const proxied = demo.get('proxied');
  return [
    {
      ...{ name: 'untrusted', url, serviceAccountToken: token },
      authProvider: 'serviceAccount',
    },
    {
      ...{ name: 'wrong-token', url, caData, serviceAccountToken: 'wrong' },
      authProvider: 'serviceAccount',
    },
    { name: 'no-token', url, caData, authProvider: 'serviceAccount' },
    {
      ...{ name: 'nowhere', url: 'https://nowhere.invalid', caData },
      ...{ authProvider: 'serviceAccount', serviceAccountToken: 'x' },
    },
    { name: 'google', url, caData, authProvider: 'google' },
    { ...{ name: 'aks', url: proxied.url, caData }, authProvider: 'aks' },
  ];
}

describe('ProxyClusterReader', () => {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-test-'));
  let demo: DemoClusters;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let api: KubernetesPluginApi;

  beforeAll(async () => {
    demo = await startDemoClusters({
      dir,
      definitions: [
        articleCluster,
        downCluster,
        signInCluster,
        {
          ...articleCluster,
          name: 'proxied',
          authProvider: 'localKubectlProxy',
        },
      ],
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                clusterLocatorMethods(demo.clusters)[0],
                { type: 'config', clusters: otherClusters(demo) },
              ],
            },
          },
        }),
        import('@backstage/plugin-kubernetes-backend'),
        createBackendPlugin({
          pluginId: 'cilium-tuning',
          register({ registerInit }) {
            registerInit({
              deps: {
                auth: coreServices.auth,
                discovery: coreServices.discovery,
              },
              async init(services) {
                api = new KubernetesPluginApi(services);
              },
            });
          },
        }),
      ],
    });
  });

  afterEach(() => demo.clusters.forEach(cluster => cluster.setFaults()));

  afterAll(async () => {
    await backend.stop();
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Reads a cluster as a scan does, after a look at what the Kubernetes plugin says of it. */
  async function read(
    clusterName: string,
    more: Partial<ReadRequest> & { timeLimit?: number } = {},
  ) {
    const { timeLimit = 20_000, ...request } = more;
    const { signal } = new AbortController();
    const listed = await listClusters(api, signal);
    const authProvider = listed.ok
      ? listed.value.get(clusterName)?.authProvider
      : undefined;
    const reader = new ProxyClusterReader({
      ...{ api, clusterName, authProvider, timeLimit },
      upgrades: new UpgradeCheck(api),
      maxBytes: 2 ** 20,
    });
    return reader.get({ path: '/api/v1/nodes', signal, ...request });
  }

  const reasonOf = async (...options: Parameters<typeof read>) => {
    const result = await read(...options);
    return result.ok ? 'no problem' : result.problem.reason;
  };

  it('lists the clusters with how each is signed in to', async () => {
    const listed = await listClusters(api, new AbortController().signal);

    expect(listed.ok && Object.fromEntries(listed.value)).toMatchObject({
      article: { name: 'article', authProvider: 'serviceAccount' },
      proxied: { name: 'proxied', authProvider: 'localKubectlProxy' },
      google: { name: 'google', authProvider: 'google' },
    });
  });

  it('asks the cluster what it is told to, with the credential of the cluster', async () => {
    const article = demo.get('article');
    const answer = await read('article', {
      query: { limit: 2, labelSelector: 'kubernetes.io/arch in (amd64)' },
      accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
    });

    expect(answer).toMatchObject({ ok: true, value: { kind: 'Table' } });
    const { headers, target } = article.requests[article.requests.length - 1];
    expect(headers.authorization).toBe(`Bearer ${article.token}`);
    expect(target).toBe(
      '/api/v1/nodes?limit=2&labelSelector=kubernetes.io%2Farch+in+%28amd64%29',
    );
  });

  it.each(['proxied', 'aks'])(
    'shows no token of Backstage to a cluster without a credential: %s',
    async name => {
      const { requests } = demo.get('proxied');
      const before = requests.length;

      expect(await read(name)).toMatchObject({ ok: true });

      const received = requests.slice(before);
      expect(received).toHaveLength(1);
      expect(received[0].headers.authorization ?? '').toBe('');
      expect(JSON.stringify(received)).not.toMatch(/mock|eyJ|Bearer/);
    },
  );

  it('shows no token of Backstage to a cluster of whose provider nothing is known', async () => {
    const { requests } = demo.get('proxied');
    const reader = new ProxyClusterReader({
      upgrades: new UpgradeCheck(api),
      ...{ api, clusterName: 'proxied', timeLimit: 5_000, maxBytes: 2 ** 20 },
    });
    const { signal } = new AbortController();

    await reader.get({ path: '/api/v1/nodes', signal });

    expect(JSON.stringify(requests)).not.toMatch(/mock|eyJ|Bearer/);
  });

  it.each([
    ['down', { code: 'read.unreachable', params: { code: 'ECONNREFUSED' } }],
    ['nowhere', { code: 'read.hostUnknown' }],
    ['untrusted', { code: 'read.certificate' }],
    ['wrong-token', { code: 'read.unauthorized' }],
    ['no-token', { code: 'read.backstageError' }],
    [
      'google',
      {
        code: 'read.needsUserCredentials',
        params: { authProvider: 'google' },
      },
    ],
    [
      signInCluster.name,
      { code: 'read.needsUserCredentials', params: { authProvider: 'oidc' } },
    ],
    [
      'unheard-of',
      { code: 'read.clusterUnknown', params: { cluster: 'unheard-of' } },
    ],
  ])('says what is wrong with %s', async (name, reason) => {
    expect(await reasonOf(name)).toMatchObject(reason);
  });

  it.each([
    ['forbidden', 'read.forbidden', { kind: 'forbid', resource: 'nodes' }],
    ['a failure', 'read.serverError', { kind: 'status500' }],
    ['too many requests', 'read.tooManyRequests', { kind: 'tooManyRequests' }],
    ['a web page', 'read.notJson', { kind: 'html' }],
    ['an answer that is cut', 'read.connectionCut', { kind: 'cutBody' }],
    ['an answer that trickles', 'read.tooSlow', { kind: 'slowDrip' }],
    ['a connection that is reset', 'read.connectionCut', { kind: 'reset' }],
    [
      'a certificate of another authority',
      'read.certificate',
      { kind: 'wrongCertificate' },
    ],
    ['silence', 'read.timeout', { kind: 'hang' }],
  ] as const)('tells %s of the cluster', async (_, code, fault) => {
    demo.get('article').setFaults(fault);

    expect(await reasonOf('article', { timeLimit: 1_500 })).toMatchObject({
      code,
    });
  });

  it.each(['hang', 'slowDrip', 'cutBody'] as const)(
    'leaves no connection to the cluster behind: %s',
    async kind => {
      const article = demo.get('article');
      article.setFaults({ kind });

      await Promise.all(
        Array.from({ length: 5 }, () => read('article', { timeLimit: 1_500 })),
      );

      while (article.connections > 0) {
        await sleep(50);
      }
      expect(article.requests.length).toBeGreaterThanOrEqual(5);
    },
  );

  it('ends with a scan that is cancelled', async () => {
    const article = demo.get('article');
    article.setFaults({ kind: 'hang' });
    const cancelling = new AbortController();
    const reading = read('article', { signal: cancelling.signal });
    while (article.connections === 0) {
      await sleep(50);
    }
    cancelling.abort();

    expect(await reading).toMatchObject({
      problem: { reason: { code: 'read.cancelled' } },
    });
    while (article.connections > 0) {
      await sleep(50);
    }
  });

  it('tries once more where that may help', async () => {
    demo.get('article').setFaults({ kind: 'status500', times: 1 });

    expect(await read('article')).toMatchObject({ ok: true });
  });

  it('does not read more than it may', async () => {
    expect(await reasonOf('article', { maxBytes: 1000 })).toMatchObject({
      code: 'read.tooLarge',
    });
  });
});
