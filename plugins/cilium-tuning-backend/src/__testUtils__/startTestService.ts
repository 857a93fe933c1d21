/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  clusterLocatorMethods,
  startDemoClusters,
  type DemoClusters,
  type DemoClustersOptions,
} from '@internal/demo-clusters';
import request from 'supertest';
import { stringify } from 'yaml';
import { z } from 'zod';

const mockUserSchema = z.object({
  type: z.literal('user'),
  userEntityRef: z.string(),
});

/** A Backstage backend with this plugin, the catalog, the Kubernetes plugin and permissions, all of them real. */
export interface TestService {
  demo: DemoClusters;
  /** Lines that were logged at these levels or worse. */
  logged: string[];
  /** GET below the plugin's base URL; anonymous without a user. */
  get(
    path: string,
    user?: string,
    headers?: Record<string, string>,
  ): request.Test;
  post(path: string, user?: string, body?: object): request.Test;
  /** The same, of another plugin of the backend, as the plugin with this id. */
  asService(path: string): request.Test;
  /** Asks until an answer is as wanted, for 30 seconds at most. */
  until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T>;
  stop(): Promise<void>;
}

const PREFIX = '/api/cilium-tuning';

function loggingTo(lines: string[]) {
  const add = (message: string, meta?: Error | JsonObject) => {
    lines.push(
      `${message} ${
        meta instanceof Error ? meta.stack : JSON.stringify(meta ?? '')
      }`,
    );
  };
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory() {
      const logger = {
        error: add,
        warn: add,
        info: add,
        debug: () => {},
        child: () => logger,
      };
      return logger;
    },
  });
}

/** Who may do what. Services may do everything, as in Backstage itself. */
export type TestPolicy = (
  permission: Permission,
  userEntityRef: string,
) => PolicyDecision;

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/** Permissions by a policy, decided in the process: the tokens of test credentials do not get through to the permission plugin. */
function permissionsBy(policy: TestPolicy) {
  const decide = (
    permission: Permission,
    { principal }: BackstageCredentials,
  ): PolicyDecision => {
    const user = mockUserSchema.safeParse(principal);
    return user.success ? policy(permission, user.data.userEntityRef) : ALLOW;
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      async authorize(requests, { credentials }) {
        return requests.map(({ permission }) => {
          const { result } = decide(permission, credentials);
          const allowed = result === AuthorizeResult.ALLOW;
          return {
            result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          };
        });
      },
      async authorizeConditional(requests, { credentials }) {
        return requests.map(({ permission }) =>
          decide(permission, credentials),
        );
      },
    }),
  });
}

/** Starts {@link TestService}; `stop` ends it and all it wrote. */
export async function startTestService(options: {
  entities: Entity[];
  policy: TestPolicy;
  /** The block `ciliumTuning`. */
  config?: JsonObject;
  definitions?: DemoClustersOptions['definitions'];
}): Promise<TestService> {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-test-'));
  const demo = await startDemoClusters({
    dir: join(dir, 'demo'),
    definitions: options.definitions,
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
          backend: { baseUrl: 'http://localhost' },
          permission: { enabled: true },
          catalog: {
            rules: [{ allow: ['Resource', 'Location'] }],
            locations: [{ type: 'file', target: catalogFile }],
            processingInterval: { seconds: 1 },
          },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: clusterLocatorMethods(demo.clusters),
          },
          ciliumTuning: options.config ?? { scan: { clusters: 'all' } },
        },
      }),
      permissionsBy(options.policy),
      schedulerServiceFactory,
      import('@backstage/plugin-catalog-backend'),
      import('@backstage/plugin-kubernetes-backend'),
      import('../index'),
    ],
  });
  const { server } = backend;
  const signed = (test: request.Test, user?: string) =>
    user ? test.set('authorization', mockCredentials.user.header(user)) : test;
  return {
    demo,
    logged,
    get: (path, user, headers = {}) =>
      signed(request(server).get(`${PREFIX}${path}`), user).set(headers),
    post: (path, user, body = {}) =>
      signed(request(server).post(`${PREFIX}${path}`), user).send(body),
    asService: path =>
      request(server)
        .get(`${PREFIX}${path}`)
        .set('authorization', mockCredentials.service.header()),
    async until(ask, wanted) {
      const deadline = Date.now() + 30_000;
      for (;;) {
        const answer = await ask();
        if (wanted(answer)) {
          return answer;
        }
        if (Date.now() > deadline) {
          throw new Error(`Not within 30 seconds: ${JSON.stringify(answer)}`);
        }
        await pause(200);
      }
    },
    async stop() {
      await backend.stop();
      await demo.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
