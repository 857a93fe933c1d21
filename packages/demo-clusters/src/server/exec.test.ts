/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import WebSocket from 'ws';
import {
  PODS,
  send,
  startForTest,
  temporaryDir,
} from '../__testUtils__/startForTest';
import { articleCluster } from '../clusters';
import type { DemoCluster } from '../DemoCluster';
import type { Fault } from './faults';

const ACCESS = resolvePackagePath(
  '@internal/demo-clusters',
  '../../deploy/backstage-access',
);

/** The access that we ship, where commands need `get` alone. */
function withGetAlone(): string {
  const dir = join(temporaryDir(), 'access');
  cpSync(ACCESS, dir, { recursive: true });
  const file = join(dir, 'components/agent-exec/access.yaml');
  const manifest = readFileSync(file, 'utf8');
  writeFileSync(file, manifest.replace('[get, create]', '[get]'));
  return dir;
}

const STATUS = ['cilium', 'status', '-o', 'json'];

interface Ran {
  /** What came on each channel. */
  channels: Record<number, string>;
  /** The answer that came in the place of a connection. */
  http?: number;
  text?: string;
  opened: boolean;
}

async function podOn(cluster: DemoCluster, node: string): Promise<string> {
  const { body } = await send(cluster, `${PODS}?labelSelector=k8s-app=cilium`);
  return body.items.find(
    ({ spec }: { spec: { nodeName: string } }) => spec.nodeName === node,
  ).metadata.name;
}

/** Runs a command as the service account does; ends with the connection, or after a second. */
async function run(
  cluster: DemoCluster,
  pod: string,
  command: string[],
  container = 'cilium-agent',
): Promise<Ran> {
  const query = new URLSearchParams([
    ...command.map(argument => ['command', argument]),
    ['container', container],
    ['stdout', 'true'],
  ]);
  const socket = new WebSocket(
    `${cluster.url}${PODS}/${pod}/exec?${query}`,
    ['v5.channel.k8s.io', 'v4.channel.k8s.io'],
    {
      ca: Buffer.from(cluster.caData, 'base64'),
      headers: { authorization: `Bearer ${cluster.token}` },
    },
  );
  const ran: Ran = { channels: {}, opened: false };
  await new Promise<void>(resolve => {
    const waiting = setTimeout(resolve, 1000);
    socket
      .on('open', () => {
        ran.opened = true;
      })
      .on('message', (data: Buffer) => {
        ran.channels[data[0]] =
          (ran.channels[data[0]] ?? '') + data.subarray(1).toString();
      })
      .on('unexpected-response', (_, response) => {
        ran.http = response.statusCode;
        ran.text = '';
        response
          .on('data', chunk => {
            ran.text += chunk;
          })
          .on('end', resolve);
      })
      .on('error', () => resolve())
      .on('close', () => {
        clearTimeout(waiting);
        resolve();
      });
  });
  socket.terminate();
  return ran;
}

describe('commands in agents', () => {
  let cluster: DemoCluster;
  let pod: string;

  beforeAll(async () => {
    const demo = await startForTest({
      definitions: [
        {
          ...articleCluster,
          commands: { 'cat /proc/version': { stdout: 'Linux' } },
        },
      ],
      accessComponents: ['agent-exec'],
    });
    cluster = demo.get('article');
    pod = await podOn(cluster, 'x86-1');
  });

  afterEach(() => cluster.setFaults());

  it('bring what was recorded of the node', async () => {
    const { channels } = await run(cluster, pod, STATUS);

    expect(JSON.parse(channels[1])).toMatchObject({
      'host-routing': { mode: 'BPF' },
    });
    expect(JSON.parse(channels[3])).toMatchObject({ status: 'Success' });
  });

  it('bring what the definition says', async () => {
    expect(await run(cluster, pod, ['cat', '/proc/version'])).toMatchObject({
      channels: { 1: 'Linux' },
    });
  });

  it('run nothing else', async () => {
    const { channels } = await run(cluster, pod, ['sh', '-c', 'id']);

    expect(channels[3]).toContain('exec: \\"sh\\": executable file not found');
  });

  it.each<[string, string, string, number]>([
    ['pod', 'cilium-none', 'cilium-agent', 404],
    ['container', '', 'other', 400],
  ])('need a %s that is there', async (_, name, container, status) => {
    const { http } = await run(cluster, name || pod, STATUS, container);

    expect(http).toBe(status);
  });

  it('need a WebSocket', async () => {
    const { status, body } = await send(cluster, `${PODS}/${pod}/exec`);

    expect([status, body.message]).toEqual([400, 'Upgrade request required']);
  });

  it.each<[string, Fault, object]>([
    [
      'is empty',
      { kind: 'exec', how: 'empty' },
      { channels: { 1: '', 3: expect.stringContaining('Success') } },
    ],
    [
      'has no status',
      { kind: 'exec', how: 'noStatus' },
      { channels: { 1: expect.stringContaining('{'), 2: '' } },
    ],
    ['is cut', { kind: 'exec', how: 'cut' }, { opened: true, channels: {} }],
    [
      'never comes',
      { kind: 'exec', how: 'silent' },
      { opened: true, channels: {} },
    ],
    [
      'fails',
      { kind: 'exec', how: 'exitCode' },
      {
        channels: {
          2: expect.stringContaining('daemon'),
          3: expect.stringContaining('NonZeroExitCode'),
        },
      },
    ],
    ['is swallowed', { kind: 'hang' }, { opened: false }],
    [
      'is a web page',
      { kind: 'html' },
      { http: 200, text: expect.stringContaining('Sign in') },
    ],
    [
      'is refused',
      { kind: 'forbid', resource: 'pods' },
      { http: 403, text: expect.stringContaining('pods/exec') },
    ],
  ])('can go wrong: the answer %s', async (_, fault, expected) => {
    cluster.setFaults(fault);

    expect(await run(cluster, pod, STATUS)).toMatchObject(expected);
  });

  it.each<[string, string, boolean, number | undefined]>([
    ['refused without the access', 'v1.31.4', false, 403],
    ['allowed with get', 'v1.34.0', true, undefined],
    ['refused with get alone, from 1.35 on', 'v1.35.0', true, 403],
  ])('are %s', async (_, kubernetesVersion, mayGet, http) => {
    const demo = await startForTest({
      definitions: [{ ...articleCluster, kubernetesVersion }],
      accessDir: withGetAlone(),
      accessComponents: mayGet ? ['agent-exec'] : [],
    });
    const other = demo.get('article');

    const ran = await run(other, await podOn(other, 'x86-1'), STATUS);

    expect(ran.http).toBe(http);
  });
});
