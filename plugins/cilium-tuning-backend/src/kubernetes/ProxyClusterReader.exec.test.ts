/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  articleCluster,
  clusterLocatorMethods,
  downCluster,
  startDemoClusters,
  type DemoClusters,
} from '@internal/demo-clusters';
import type { ExecRequest } from 'backstage-plugin-cilium-tuning-node';
import { openSignals } from '../__testUtils__/openSignals';
import { KubernetesPluginApi } from './KubernetesPluginApi';
import { ProxyClusterReader } from './ProxyClusterReader';
import { UpgradeCheck } from './UpgradeCheck';

jest.setTimeout(90_000);

const STATUS = ['cilium', 'status', '-o', 'json'];

describe('ProxyClusterReader, commands in agents', () => {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-test-'));
  let demo: DemoClusters;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let api: KubernetesPluginApi;
  let upgrades: UpgradeCheck;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    demo = await startDemoClusters({
      dir,
      definitions: [articleCluster, downCluster],
      accessComponents: ['agent-exec'],
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [clusterLocatorMethods(demo.clusters)[0]],
            },
          },
        }),
        import('@backstage/plugin-kubernetes-backend'),
        import('@backstage/plugin-signals-backend'),
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
                upgrades = new UpgradeCheck(api);
              },
            });
          },
        }),
      ],
    });
  });

  beforeAll(() => {
    backend.server.on('connection', (socket: Socket) => sockets.add(socket));
  });

  afterEach(() => demo.clusters.forEach(cluster => cluster.setFaults()));

  afterAll(async () => {
    // Those that the signals plugin took, and never looks at again
    sockets.forEach(socket => socket.destroy());
    await backend.stop();
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const readerOf = (clusterName: string) =>
    new ProxyClusterReader({
      ...{ api, upgrades, clusterName, authProvider: 'serviceAccount' },
      ...{ timeLimit: 20_000, maxBytes: 2 ** 20 },
    });

  async function podOf(reader: ProxyClusterReader): Promise<string> {
    const pods = await reader.get({
      path: '/api/v1/namespaces/kube-system/pods',
      query: { labelSelector: 'k8s-app=cilium' },
      signal: new AbortController().signal,
    });
    if (!pods.ok) {
      throw new Error(JSON.stringify(pods.problem));
    }
    const { items } = JSON.parse(JSON.stringify(pods.value));
    return items[0].metadata.name;
  }

  async function run(more: Partial<ExecRequest> = {}, clusterName = 'article') {
    const reader = readerOf(clusterName);
    const result = await reader.exec({
      ...{ namespace: 'kube-system', container: 'cilium-agent' },
      pod: more.pod ?? (await podOf(reader)),
      ...{ command: STATUS, signal: new AbortController().signal },
      ...more,
    });
    return result.ok ? result.value : result.problem.reason;
  }

  it('run through the Kubernetes plugin, with its credential', async () => {
    const status = JSON.parse(String(await run()));

    expect(status).toMatchObject({ cilium: { state: 'Ok' } });
    const { headers } = demo.get('article').requests.at(-1) ?? {};
    expect(headers?.authorization).toBe(`Bearer ${demo.get('article').token}`);
  });

  it.each<[string, Partial<ExecRequest>, string]>([
    ['a program that is not there', { command: ['nothing'] }, 'exec.noProgram'],
    ['a pod that is not there', { pod: 'cilium-none' }, 'read.notFound'],
  ])('report %s', async (_, more, code) => {
    expect(await run(more)).toMatchObject({ code });
  });

  it.each<
    [string, Parameters<DemoClusters['clusters'][0]['setFaults']>[0], string]
  >([
    ['a refusal', { kind: 'forbid', resource: 'pods' }, 'exec.forbidden'],
    ['a web page', { kind: 'html' }, 'read.notJson'],
    ['a failure of the server', { kind: 'status500' }, 'read.serverError'],
    ['a cut', { kind: 'exec', how: 'cut' }, 'exec.noStatus'],
    ['output that gets lost', { kind: 'exec', how: 'empty' }, 'exec.empty'],
    [
      'a command that fails',
      { kind: 'exec', how: 'exitCode' },
      'exec.exitCode',
    ],
    ['silence', { kind: 'exec', how: 'silent' }, 'read.tooSlow'],
    ['no answer of the cluster', { kind: 'hang' }, 'read.timeout'],
  ])('report %s', async (_, fault, code) => {
    const pod = await podOf(readerOf('article'));
    demo.get('article').setFaults(fault);

    expect(await run({ pod, timeLimit: 3_000 })).toMatchObject({ code });
  });

  it('report a cluster that is down', async () => {
    expect(await run({ pod: 'cilium-1' }, 'down')).toMatchObject({
      code: 'read.connectionCut',
    });
  });

  it('report a cluster that the Kubernetes plugin does not know', async () => {
    expect(await run({ pod: 'cilium-1' }, 'nowhere')).toMatchObject({
      code: 'read.clusterUnknown',
    });
  });

  it('end on the cluster when nobody waits for them any more', async () => {
    const cluster = demo.get('article');
    const pod = await podOf(readerOf('article'));
    cluster.setFaults({ kind: 'exec', how: 'silent' });
    const controller = new AbortController();
    const running = run({ pod, signal: controller.signal });
    const isRunning = () =>
      cluster.connections > 0 &&
      cluster.requests.at(-1)?.target.includes('/exec?');
    while (!isRunning()) {
      await new Promise(resolve => {
        setTimeout(resolve, 10);
      });
    }

    controller.abort();

    expect(await running).toMatchObject({ code: 'read.cancelled' });
    while (cluster.connections > 0) {
      await new Promise(resolve => {
        setTimeout(resolve, 10);
      });
    }
    expect(cluster.connections).toBe(0);
  });

  it('say that they are unavailable once the signals plugin takes every WebSocket', async () => {
    const reader = readerOf('article');
    const pod = await podOf(reader);
    const request = {
      ...{ namespace: 'kube-system', container: 'cilium-agent', pod },
      ...{ command: STATUS, signal: new AbortController().signal },
    };
    const before = await reader.exec(request);
    const url = await api.url('');
    const page = await openSignals(url.replace(/\/kubernetes$/, '/signals'));
    const open = promisify(backend.server.getConnections.bind(backend.server));
    const openBefore = await open();
    const asked = demo.get('article').requests.length;

    const meanwhile = await reader.exec({ ...request, timeLimit: 1_000 });
    const after = await Promise.all(
      Array.from({ length: 20 }, () => readerOf('article').exec(request)),
    );

    page.terminate();
    expect(before.ok).toBe(true);
    for (const result of [meanwhile, ...after]) {
      expect(result).toMatchObject({
        problem: { reason: { code: 'exec.unavailable' } },
      });
    }
    expect(demo.get('article').requests).toHaveLength(asked);
    // That of the command that first waited in vain, and the question why
    expect(await open()).toBeLessThanOrEqual(openBefore + 2);
  });
});
