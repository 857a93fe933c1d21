/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { startDemo } from './demo';

const dir = mkdtempSync(join(tmpdir(), 'demo-'));
const base = {
  kubernetes: {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: [
          {
            name: 'mine',
            url: 'https://mine.example.com',
            authProvider: 'aks',
          },
        ],
      },
    ],
  },
  catalog: {
    rules: [{ allow: ['Resource'] }],
    locations: [
      {
        type: 'file',
        target: join(__dirname, '../../../examples/clusters.yaml'),
      },
    ],
  },
};

afterEach(() => jest.restoreAllMocks());

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function startBackend(demo: JsonObject) {
  const config = ConfigReader.fromConfigs([
    { context: 'base', data: base },
    { context: 'demo', data: demo },
  ]);
  return await startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: config.get() }),
      import('@backstage/plugin-catalog-backend'),
      import('@backstage/plugin-kubernetes-backend'),
    ],
  });
}

/** Asks again until the answer is the wanted one; the catalog takes a moment to read its files. */
async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) {
      return answer;
    }
    await sleep(200);
  }
}

describe('startDemo', () => {
  it('makes its clusters known to the Kubernetes plugin, beside those of the configuration', async () => {
    const backend = await startBackend(
      await startDemo(new ConfigReader(base), dir),
    );
    const api = `http://localhost:${backend.server.port()}/api/kubernetes`;
    const clusters = async (): Promise<Record<string, string>> => {
      const { items } = await (await fetch(`${api}/clusters`)).json();
      return Object.fromEntries(
        items.map((cluster: { name: string; authProvider: string }) => [
          cluster.name,
          cluster.authProvider,
        ]),
      );
    };
    const nodesOf = (cluster: string, headers: Record<string, string> = {}) =>
      fetch(`${api}/proxy/api/v1/nodes`, {
        headers: { 'backstage-kubernetes-cluster': cluster, ...headers },
      });

    expect(await eventually(clusters, found => 'tuned' in found)).toEqual({
      mine: 'aks',
      article: 'serviceAccount',
      defaults: 'serviceAccount',
      'no-cilium': 'serviceAccount',
      down: 'serviceAccount',
      'sign-in': 'oidc',
      large: 'serviceAccount',
      tuned: 'localKubectlProxy',
    });

    // A busy machine may close a connection of the catalog's client the moment it is used again
    const article = await eventually(
      async () => (await nodesOf('article')).json(),
      answer => answer.kind === 'NodeList',
    );
    expect(article.items).toHaveLength(6);

    // no credentials of Backstage's may reach a cluster that lends its own
    const tuned = await nodesOf('tuned', {
      'backstage-kubernetes-authorization': '',
    });
    expect(tuned.status).toBe(200);
    const withToken = await nodesOf('tuned', {
      authorization: mockCredentials.user.header(),
    });
    expect(withToken.status).toBe(401);

    expect(await (await nodesOf('down')).text()).toContain('ECONNREFUSED');
    expect(await (await nodesOf('sign-in')).text()).toContain(
      'Auth token not found',
    );
    await backend.stop();
  }, 60_000);

  it('lets the faults of its clusters be switched from outside', async () => {
    await startDemo(new ConfigReader(base), dir);
    const control = readFileSync(join(dir, 'control.json'), 'utf8');
    const { url }: { url: string } = JSON.parse(control);
    const answer = await fetch(`${url}/clusters/tuned/faults`, {
      method: 'PUT',
      body: '[{"kind":"html"}]',
    });

    expect([answer.status, await answer.json()]).toEqual([
      200,
      [{ kind: 'html' }],
    ]);
  });

  it('keeps the entities that the catalog already reads', async () => {
    const { catalog } = await startDemo(new ConfigReader(base), dir);

    expect(catalog).toMatchObject({
      locations: [...base.catalog.locations, { type: 'file' }],
    });
  });

  it('refuses to run in production, and says what to set', async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });

    await expect(startDemo(new ConfigReader(base), dir)).rejects.toThrow(
      'set demoClusters.enabled to false',
    );
  });
});
