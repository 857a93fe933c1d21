/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send, startForTest } from '../__testUtils__/startForTest';
import { articleCluster } from '../clusters';
import type { DemoCluster } from '../DemoCluster';
import type { ServiceDefinition } from '../definition';

const NAME = 'prometheus-operated:9090';
const PROXY = `/api/v1/namespaces/monitoring/services/${NAME}/proxy`;

/** The cluster with one service that this stands behind. */
async function clusterWith(
  backend: ServiceDefinition['backend'],
  accessComponents = ['prometheus'],
): Promise<DemoCluster> {
  const { clusters } = await startForTest({
    definitions: [
      {
        ...articleCluster,
        services: [{ namespace: 'monitoring', name: NAME, backend }],
      },
    ],
    accessComponents,
  });
  return clusters[0];
}

describe('the proxy of a service', () => {
  let upstream: Server;
  beforeAll(async () => {
    upstream = createServer((request, response) => {
      response
        .writeHead(418, { 'content-type': 'application/json' })
        .end(JSON.stringify({ asked: request.url }));
    });
    await new Promise<void>(resolve => {
      upstream.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    upstream.close();
    upstream.closeAllConnections();
  });

  it('passes path and query on, and the answer back', async () => {
    const { port } = upstream.address() as AddressInfo;
    const cluster = await clusterWith(`http://127.0.0.1:${port}`);

    expect(await send(cluster, `${PROXY}/api/v1/query?query=up`)).toMatchObject(
      { status: 418, body: { asked: '/api/v1/query?query=up' } },
    );
  });

  it('answers by itself', async () => {
    const cluster = await clusterWith((path, query) => ({
      ...{ path, query: query.get('query') },
    }));

    expect(await send(cluster, `${PROXY}/a/b?query=up`)).toMatchObject({
      ...{ status: 200, body: { path: '/a/b', query: 'up' } },
    });
  });

  it('says that no pod is ready', async () => {
    expect(await send(await clusterWith(null), `${PROXY}/`)).toMatchObject({
      ...{
        status: 503,
        body: { kind: 'Status', reason: 'ServiceUnavailable' },
      },
    });
  });

  it('is open to nobody who is not granted that very name', async () => {
    const cluster = await clusterWith(() => ({}));

    const other = PROXY.replace(NAME, 'prometheus-operated:10901');
    expect(await send(cluster, `${other}/`)).toMatchObject({ status: 403 });
    expect(
      await send(await clusterWith(() => ({}), []), `${PROXY}/`),
    ).toMatchObject({ status: 403, body: { reason: 'Forbidden' } });
  });
});
