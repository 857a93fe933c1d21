/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  clusterLocatorMethods,
  startDemoClusters,
  type DemoClusters,
  type DemoClustersOptions,
} from '@internal/demo-clusters';
import request from 'supertest';
import { stringify } from 'yaml';
import { loggingTo, permissionsBy, type TestPolicy } from './testServices';

/** For machines that are busy with other tests. */
const PATIENT = { requestTimeLimit: '60s', timeLimit: '2m' };

/** Another plugin of the backend, as a caller. */
export const SERVICE = 'plugin:other';

/** Somebody whom policies of tests do not know. */
const SCANNER = 'user:default/scanner';

/** Path of a cluster entity in the API. */
export const pathOf = (name: string, namespace = 'default'): string =>
  `/clusters/resource/${namespace}/${name}`;

/** A Backstage backend with this plugin, the catalog, the Kubernetes plugin and permissions, all of them real. */
export interface TestService {
  demo: DemoClusters;
  /** Of the backend. */
  url: string;
  /** Lines that were logged at these levels or worse. */
  logged: string[];
  /** GET below the plugin's base URL, by a user or a {@link SERVICE}; anonymous without either. */
  get(
    path: string,
    caller?: string,
    headers?: Record<string, string>,
  ): request.Test;
  post(path: string, caller?: string, body?: object): request.Test;
  /** With another method: POST, PUT or DELETE. */
  send(
    method: string,
    path: string,
    caller?: string,
    body?: object,
  ): request.Test;
  /** Asks until an answer is as wanted, for so many seconds at most, or 30. */
  until<T>(
    ask: () => Promise<T>,
    wanted: (answer: T) => boolean,
    seconds?: number,
  ): Promise<T>;
  /** Waits until each of these clusters has a report. */
  untilReported(names: string[]): Promise<void>;
  /** Connections to the backend that are open. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

const PREFIX = '/api/cilium-tuning';

function headerOf(caller: string): string {
  return caller.startsWith('plugin:')
    ? mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(caller),
        targetPluginId: 'cilium-tuning',
      })
    : mockCredentials.user.header(caller);
}

/** Starts {@link TestService}; `stop` ends it and all it wrote. */
export async function startTestService(options: {
  entities: Entity[];
  policy: TestPolicy;
  /** More of the block `backend`. */
  backend?: JsonObject;
  /** The block `ciliumTuning`. */
  config?: JsonObject;
  definitions?: DemoClustersOptions['definitions'];
  /** Optional parts of the access to them. */
  accessComponents?: string[];
  /** Further plugins of the backend. */
  features?: NonNullable<Parameters<typeof startTestBackend>[0]['features']>;
  /** Clusters that are no demo clusters, as the block `kubernetes` names them. */
  clusters?: JsonObject[];
}): Promise<TestService> {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-test-'));
  const demo = await startDemoClusters({
    dir: join(dir, 'demo'),
    definitions: options.definitions,
    accessComponents: options.accessComponents,
  });
  const catalogFile = join(dir, 'catalog.yaml');
  writeFileSync(
    catalogFile,
    options.entities.map(entity => stringify(entity)).join('---\n'),
  );
  const logged: string[] = [];
  const backend = await startTestBackend({
    features: [
      loggingTo(logged),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost', ...options.backend },
          permission: { enabled: true },
          catalog: {
            rules: [{ allow: ['Resource', 'Location'] }],
            locations: [{ type: 'file', target: catalogFile }],
            processingInterval: { seconds: 1 },
          },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [
              ...clusterLocatorMethods(demo.clusters),
              { type: 'config', clusters: options.clusters ?? [] },
            ],
          },
          ciliumTuning: options.config ?? {
            scan: { clusters: 'all', ...PATIENT },
          },
        },
      }),
      permissionsBy(options.policy),
      schedulerServiceFactory,
      import('@backstage/plugin-catalog-backend'),
      import('@backstage/plugin-kubernetes-backend'),
      import('../index'),
      ...(options.features ?? []),
    ],
  });
  const { server } = backend;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // Without a header, the test backend takes callers for a user of its own
  const signed = (test: request.Test, caller?: string) =>
    test.set(
      'authorization',
      caller ? headerOf(caller) : mockCredentials.none.header(),
    );
  const service: TestService = {
    demo,
    logged,
    url: `http://localhost:${server.port()}`,
    get: (path, caller, headers = {}) =>
      signed(request(server).get(`${PREFIX}${path}`), caller).set(headers),
    post: (path, caller, body) => service.send('POST', path, caller, body),
    send(method, path, caller, body = {}) {
      const agent = request(server);
      const methods: Record<string, (url: string) => request.Test> = {
        POST: url => agent.post(url),
        PUT: url => agent.put(url),
        DELETE: url => agent.delete(url),
      };
      return signed(methods[method](`${PREFIX}${path}`), caller).send(body);
    },
    async until(ask, wanted, seconds = 30) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const answer = await ask();
        if (wanted(answer)) {
          return answer;
        }
        if (Date.now() > deadline) {
          throw new Error(
            `Not within ${seconds} seconds: ${JSON.stringify(answer)}`,
          );
        }
        await pause(200);
      }
    },
    async untilReported(names) {
      for (const name of names) {
        await service.until(
          async () => {
            const { body } = await service.get(pathOf(name), SERVICE);
            // On a busy machine the first scan may take longer than it may
            if (body.lastScan?.outcome === 'failed') {
              await service.post(`${pathOf(name)}/scans`, SCANNER);
            }
            return body;
          },
          ({ report }) => Boolean(report),
          60,
        );
      }
    },
    connections: promisify(server.getConnections.bind(server)),
    async stop() {
      // The server does not know of those over which something else than HTTP goes on
      sockets.forEach(socket => socket.destroy());
      await backend.stop();
      await demo.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return service;
}
