/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { articleCluster } from './clusters';
import type { DemoCluster } from './DemoCluster';
import { startDemoClusters, type DemoClusters } from './startDemoClusters';

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
const NODES = '/api/v1/nodes';
const PODS = '/api/v1/namespaces/kube-system/pods';
const SHIPPED_ACCESS = join(__dirname, '../../../deploy/backstage-access');

const folders: string[] = [];

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'demo-clusters-'));
  folders.push(dir);
  return dir;
}

afterAll(() =>
  folders.forEach(dir => rmSync(dir, { recursive: true, force: true })),
);

/** GET as a client does that trusts the cluster's authority. */
async function get(
  cluster: DemoCluster,
  path: string,
  headers: Record<string, string> = {},
) {
  const ca = Buffer.from(cluster.caData, 'base64');
  const dispatcher = new Agent({ connect: { ca } });
  try {
    const response = await fetch(`${cluster.url}${path}`, {
      dispatcher,
      headers: { authorization: `Bearer ${cluster.token}`, ...headers },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, text, body: isJson && JSON.parse(text) };
  } finally {
    await dispatcher.close();
  }
}

describe('the API server of a demo cluster', () => {
  let demo: DemoClusters;
  let article: DemoCluster;

  beforeAll(async () => {
    demo = await startDemoClusters({ dir: folder() });
    article = demo.get('article');
  });

  afterEach(() => article.setFaults());
  afterAll(() => demo.stop());

  it('asks for the token', async () => {
    const answer = await get(article, NODES, { authorization: 'Bearer wrong' });

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      kind: 'Status',
      reason: 'Unauthorized',
    });
  });

  it('lists page by page, and says how many remain', async () => {
    const first = await get(article, `${NODES}?limit=4`);
    const { continue: token, remainingItemCount } = first.body.metadata;
    const second = await get(article, `${NODES}?limit=4&continue=${token}`);

    expect(remainingItemCount).toBe(2);
    expect(first.body.items).toHaveLength(4);
    expect(second.body.items).toHaveLength(2);
    expect(second.body.metadata.continue ?? '').toBe('');
  });

  it('answers 410 where a continued list has expired', async () => {
    const first = await get(article, `${NODES}?limit=4`);
    article.setFaults({ kind: 'expireContinue' });
    const { continue: token } = first.body.metadata;
    const answer = await get(article, `${NODES}?limit=4&continue=${token}`);

    expect(answer.status).toBe(410);
    expect(answer.body).toMatchObject({ kind: 'Status', reason: 'Expired' });
  });

  it('makes tables with the metadata of the objects', async () => {
    const { body } = await get(article, NODES, { accept: TABLE });
    const column = body.columnDefinitions.findIndex(
      ({ name }: { name: string }) => name === 'Kernel-Version',
    );

    expect(body.kind).toBe('Table');
    expect(
      body.rows.map((row: { cells: string[] }) => row.cells[column]),
    ).toContain(articleCluster.nodeGroups[0].kernelVersion);
    expect(body.rows[0].object).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { labels: { 'kubernetes.io/os': 'linux' } },
    });
  });

  it('selects by label', async () => {
    const select = async (selector: string) =>
      (await get(article, `${PODS}?labelSelector=${selector}`)).body.items
        .length;

    expect(await select('k8s-app%3Dcilium')).toBe(6);
    expect(await select('k8s-app+in+(cilium,kube-proxy)')).toBe(6);
    expect(await select('k8s-app!%3Dcilium')).toBe((await select('')) - 6);
  });

  it.each([
    [403, '/api/v1/namespaces/kube-system/secrets', 'Forbidden'],
    [403, '/api/v1/namespaces/default/pods', 'Forbidden'],
    [403, '/api/v1/namespaces/kube-system/configmaps/other', 'Forbidden'],
    [404, '/api/v1/namespaces/kube-system/configmaps/cilium-config', undefined],
  ])('answers %i to %s', async (status, path, reason) => {
    const cluster = demo.get(status === 404 ? 'no-cilium' : 'article');
    const answer = await get(cluster, path);

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      kind: 'Status',
      reason: reason ?? 'NotFound',
    });
  });

  it('does what it is told to do wrong, until it is told otherwise', async () => {
    article.setFaults({ kind: 'html' });
    expect((await get(article, NODES)).text).toMatch(/<html/i);
    article.setFaults({ kind: 'status500' });
    expect((await get(article, NODES)).status).toBe(500);
    article.setFaults({ kind: 'cutBody' });
    await expect(get(article, NODES)).rejects.toThrow();
    article.setFaults();
    expect((await get(article, NODES)).status).toBe(200);
  });
});

describe('the access rules', () => {
  it.each([
    ['nodes.yaml', 'nodes', NODES],
    ['cilium-namespace.yaml', 'pods', PODS],
    [
      'cilium-namespace.yaml',
      'daemonsets',
      '/apis/apps/v1/namespaces/kube-system/daemonsets',
    ],
    [
      'cilium-namespace.yaml',
      'configmaps',
      '/api/v1/namespaces/kube-system/configmaps/cilium-config',
    ],
  ])('of %s are needed for %s', async (file, resource, path) => {
    const accessDir = join(folder(), 'access');
    cpSync(SHIPPED_ACCESS, accessDir, { recursive: true });
    const manifest = join(accessDir, file);
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(`[${resource}]`, '[nothing]'),
    );
    const demo = await startDemoClusters({
      dir: folder(),
      accessDir,
      definitions: [articleCluster],
    });

    const answer = await get(demo.get('article'), path);
    await demo.stop();

    expect(answer.status).toBe(403);
    expect(answer.body.message).toContain(`cannot`);
  });
});

it('starts again with the same authority, tokens and ports', async () => {
  const dir = folder();
  const start = async () => {
    const demo = await startDemoClusters({
      dir,
      definitions: [articleCluster],
    });
    const { url, token, caData } = demo.get('article');
    await demo.stop();
    return { url, token, caData };
  };

  expect(await start()).toEqual(await start());
});
