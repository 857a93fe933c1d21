/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { createServer } from 'node:net';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fetch } from 'undici';
import {
  CONFIG_MAP,
  NODES,
  send,
  startForTest,
  temporaryDir,
} from './__testUtils__/startForTest';
import { articleCluster, downCluster, tunedCluster } from './clusters';
import { clusterAnnotations, clusterLocatorMethods } from './kubernetesConfig';
import { startDemoClusters } from './startDemoClusters';

async function startOnce(dir: string) {
  const demo = await startDemoClusters({ dir, definitions: [articleCluster] });
  const { url, token, caData } = demo.get('article');
  await demo.stop();
  return { url, token, caData };
}

describe('startDemoClusters', () => {
  it('starts again with the same authority, token and port', async () => {
    const dir = temporaryDir();

    expect(await startOnce(dir)).toEqual(await startOnce(dir));
  });

  it('takes another port where something else has the one of the last time', async () => {
    const dir = temporaryDir();
    const { url, token } = await startOnce(dir);
    const other = createServer();
    await new Promise<void>(resolve => {
      other.listen(Number(new URL(url).port), '127.0.0.1', resolve);
    });
    const demo = await startForTest({ dir, definitions: [articleCluster] });
    const article = demo.get('article');

    expect(article.url).not.toBe(url);
    expect(article.token).toBe(token);
    expect((await send(article, NODES)).status).toBe(200);
    await new Promise(resolve => other.close(resolve));
  });

  it('keeps keys and tokens for their owner', async () => {
    const dir = temporaryDir();
    await startOnce(dir);

    for (const file of ['server-key.pem', 'article.token']) {
      expect(statSync(join(dir, file)).mode & 0o077).toBe(0);
    }
  });

  it('uses a certificate that only its own authority vouches for', async () => {
    const demo = await startForTest({ definitions: [articleCluster] });

    await expect(fetch(demo.get('article').url)).rejects.toMatchObject({
      cause: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    });
  });

  it('listens nowhere for a cluster that is down', async () => {
    const demo = await startForTest({ definitions: [downCluster] });

    await expect(send(demo.get('down'), NODES)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
  });

  it('lets a cluster go down and come back where it was', async () => {
    const demo = await startForTest({ definitions: [articleCluster] });
    const article = demo.get('article');
    const { url } = article;

    await article.stop();
    await expect(send(article, NODES)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    await article.start();

    expect(article.url).toBe(url);
    expect((await send(article, NODES)).status).toBe(200);
  });

  it('shows an edit of the configuration, and when it was made', async () => {
    let now = new Date('2026-03-01T10:00:00Z');
    const demo = await startForTest({
      definitions: [articleCluster],
      now: () => now,
    });
    const article = demo.get('article');
    const before = (await send(article, CONFIG_MAP)).body;
    now = new Date('2026-03-01T11:30:00Z');
    article.replaceConfigMap({ 'bpf-lb-mode': 'snat' });
    const after = (await send(article, CONFIG_MAP)).body;

    expect(after.data).toEqual({ 'bpf-lb-mode': 'snat' });
    expect(Number(after.metadata.resourceVersion)).toBeGreaterThan(
      Number(before.metadata.resourceVersion),
    );
    expect(after.metadata.managedFields.at(-1)).toMatchObject({
      manager: 'kubectl-edit',
      time: '2026-03-01T11:30:00Z',
      fieldsV1: { 'f:data': { 'f:bpf-lb-mode': {} } },
    });
  });

  it('records what reaches a cluster', async () => {
    const demo = await startForTest({ definitions: [articleCluster] });
    const article = demo.get('article');
    await send(article, `${NODES}?limit=1`, { 'x-test': 'yes' });

    expect(article.requests).toEqual([
      {
        method: 'GET',
        target: `${NODES}?limit=1`,
        headers: expect.objectContaining({ 'x-test': 'yes' }),
        at: expect.any(Number),
      },
    ]);
  });
});

describe('the configuration of the Kubernetes plugin', () => {
  it('leaves a cluster that is located in the catalog to its entity', async () => {
    const demo = await startForTest({
      definitions: [articleCluster, tunedCluster],
    });
    const [article, tuned] = demo.clusters;

    expect(clusterLocatorMethods(demo.clusters)).toEqual([
      {
        type: 'config',
        clusters: [
          {
            name: 'article',
            title: 'Article',
            url: article.url,
            caData: article.caData,
            authProvider: 'serviceAccount',
            serviceAccountToken: article.token,
          },
        ],
      },
      { type: 'catalog', dangerouslyAllowClusterUrls: ['127.0.0.1'] },
    ]);
    expect(clusterAnnotations(tuned)).toEqual({
      'kubernetes.io/api-server': tuned.url,
      'kubernetes.io/api-server-certificate-authority': tuned.caData,
      'kubernetes.io/auth-provider': 'localKubectlProxy',
    });
  });
});
