/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { gunzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { articleCluster } from '..';
import {
  CONFIG_MAP,
  DAEMON_SETS,
  NODE_CONFIGS,
  NODES,
  PODS,
  send,
  startForTest,
  TABLE,
} from '../__testUtils__/startForTest';
import type { DemoCluster } from '../DemoCluster';

const LIST_METADATA =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const REVISIONS = DAEMON_SETS.replace('daemonsets', 'controllerrevisions');
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
let article: DemoCluster;

beforeAll(async () => {
  const demo = await startForTest({ definitions: [articleCluster] });
  article = demo.get('article');
});

interface Table {
  columnDefinitions: Array<{ name: string; priority: number }>;
  rows: Array<{ cells: Array<string | number> }>;
}

/** The rows of a table as objects by column. */
const rowsOf = ({ columnDefinitions, rows }: Table) =>
  rows.map(({ cells }) =>
    Object.fromEntries(
      columnDefinitions.map(({ name }, i) => [name, cells[i]]),
    ),
  );

describe('tables', () => {
  it('show of nodes what kubectl get nodes -o wide does', async () => {
    const { body } = await send(article, NODES, { accept: TABLE });

    expect(body).toMatchObject({ kind: 'Table', apiVersion: 'meta.k8s.io/v1' });
    expect(rowsOf(body)[3]).toEqual({
      Name: 'x86-1',
      Status: 'Ready',
      Roles: 'control-plane,master',
      Age: '90d',
      Version: 'v1.26.6+k3s1',
      'Internal-IP': '192.168.10.1',
      'External-IP': '<none>',
      'OS-Image': 'Ubuntu 23.04',
      'Kernel-Version': '6.2.0-20-generic',
      'Container-Runtime': 'containerd://1.7.1-k3s1',
    });
  });

  it('show of pods and DaemonSets what kubectl does', async () => {
    const pods = rowsOf((await send(article, PODS, { accept: TABLE })).body);
    const [daemonSet] = rowsOf(
      (await send(article, DAEMON_SETS, { accept: TABLE })).body,
    );

    expect(pods[0]).toMatchObject({
      Name: expect.stringMatching(/^cilium-[a-z0-9]{5}$/),
      Ready: '1/1',
      Status: 'Running',
      Restarts: '0',
      Age: '20d',
    });
    expect(daemonSet).toMatchObject({
      Name: 'cilium',
      Desired: 6,
      Ready: 6,
      'Node Selector': 'kubernetes.io/os=linux',
    });
  });

  it('show of controller revisions what kubectl does', async () => {
    const { body } = await send(article, REVISIONS, { accept: TABLE });
    const { body: list } = await send(
      article,
      `${REVISIONS}?labelSelector=k8s-app in (cilium)`,
    );
    const [{ metadata, revision }] = list.items;

    expect(rowsOf(body)).toEqual([
      {
        Name: metadata.name,
        Controller: 'daemonset.apps/cilium',
        Revision: 1,
        Age: '30d',
      },
    ]);
    expect(revision).toBe(1);
  });

  it('tell of agents where they run and how they do, in rows without an object', async () => {
    const demo = await startForTest({
      definitions: [
        {
          ...articleCluster,
          cilium: articleCluster.cilium && {
            ...articleCluster.cilium,
            agents: {
              'arm-1': { containerStartedHoursAgo: 2, restartCount: 3 },
              'arm-2': { state: 'crashLoopBackOff' },
              'arm-3': { state: 'pending', podStartedHoursAgo: 0.1 },
            },
          },
        },
      ],
    });
    const { body } = await send(
      demo.get('article'),
      `${PODS}?labelSelector=k8s-app=cilium&includeObject=None`,
      { accept: TABLE },
    );
    const cells = rowsOf(body)
      .map(row => [row.Node, row.Ready, row.Status, row.Restarts, row.Age])
      .sort();

    expect(Object.keys(body.rows[0])).toEqual(['cells']);
    expect(cells.slice(0, 4)).toEqual([
      ['arm-1', '1/1', 'Running', '3 (120m ago)', '20d'],
      ['arm-2', '0/1', 'CrashLoopBackOff', '41 (3m ago)', '20d'],
      ['arm-3', '0/1', 'Init:ImagePullBackOff', '0', '6m'],
      ['x86-1', '1/1', 'Running', '0', '20d'],
    ]);
  });

  it('carry the metadata of each object, the object or nothing, as asked', async () => {
    const rowsWith = async (include: string) =>
      (
        await send(article, `${NODES}?includeObject=${include}`, {
          accept: TABLE,
        })
      ).body.rows;

    const [byDefault] = (await send(article, NODES, { accept: TABLE })).body
      .rows;
    expect(byDefault.object).toMatchObject({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: {
        labels: { 'kubernetes.io/arch': 'arm64' },
        managedFields: expect.arrayContaining([
          expect.objectContaining({ manager: 'k3s' }),
        ]),
      },
    });
    expect((await rowsWith('Object'))[0].object).toMatchObject({
      kind: 'Node',
      status: { nodeInfo: { kernelVersion: '4.19.0-23-arm64' } },
    });
    expect((await rowsWith('None'))[0]).not.toHaveProperty('object');
  });
});

describe('other representations', () => {
  it('are plain lists, whose built-in items leave their kind out', async () => {
    const { body } = await send(article, NODES);

    expect(body).toMatchObject({ kind: 'NodeList', apiVersion: 'v1' });
    expect(body.items[0]).not.toHaveProperty('kind');
    expect(body.items[0].metadata.managedFields.length).toBeGreaterThan(0);
  });

  it('are the metadata alone', async () => {
    const list = (await send(article, NODES, { accept: LIST_METADATA })).body;
    const one = (await send(article, CONFIG_MAP, { accept: METADATA })).body;

    expect(list.kind).toBe('PartialObjectMetadataList');
    expect(Object.keys(list.items[0]).sort()).toEqual([
      ...['apiVersion', 'kind', 'metadata'],
    ]);
    expect(one.kind).toBe('PartialObjectMetadata');
    expect(one).not.toHaveProperty('data');
  });

  it('are the first that can be made, as a client that takes either asks', async () => {
    const { body } = await send(article, NODES, {
      accept: `${TABLE.replace('v1', 'v9')},application/json`,
    });

    expect(body.kind).toBe('NodeList');
  });

  it.each([
    ['something that is no JSON', NODES, 'application/vnd.kubernetes.protobuf'],
    ['one object of a list', NODES, METADATA],
    ['a list of one object', CONFIG_MAP, LIST_METADATA],
  ])('are refused for %s', async (_, path, accept) => {
    const { status, body } = await send(article, path, { accept });

    expect(status).toBe(406);
    expect(body).toMatchObject({ kind: 'Status', reason: 'NotAcceptable' });
  });

  it('serve CiliumNodeConfigs in the versions that this Cilium has', async () => {
    const found = await send(article, NODE_CONFIGS);
    const missing = await send(article, NODE_CONFIGS.replace('v2alpha1', 'v2'));

    expect(found.body).toMatchObject({
      kind: 'CiliumNodeConfigList',
      apiVersion: 'cilium.io/v2alpha1',
      items: [],
    });
    expect(missing.status).toBe(404);
    expect(missing.text).toBe('404 page not found\n');
  });
});

it('compresses large answers for those who take it', async () => {
  const demo = await startForTest({
    definitions: [
      {
        ...articleCluster,
        nodeGroups: [{ ...articleCluster.nodeGroups[1], count: 100 }],
      },
    ],
  });
  const cluster = demo.get('article');
  const ca = Buffer.from(cluster.caData, 'base64');
  const dispatcher = new Agent({ connect: { ca } });
  const { headers, body } = await request(cluster.url + NODES, {
    dispatcher,
    headers: {
      authorization: `Bearer ${cluster.token}`,
      'accept-encoding': 'gzip',
    },
  });
  const text = gunzipSync(Buffer.from(await body.arrayBuffer())).toString();
  await dispatcher.destroy();

  expect(headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(text).items).toHaveLength(100);
});
