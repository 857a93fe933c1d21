/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  type ClusterDefinition,
  type DemoClusters,
} from '@internal/demo-clusters';
import request from 'supertest';
import { parse } from 'yaml';

/** The entity of a cluster. */
export function clusterEntity(name: string, lifecycle = 'production'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'kubernetes-cluster', owner: 'team-a', lifecycle },
  };
}

/** A Backstage with Tech Insights, this plugin, and clusters to scan; all of them real. */
export interface TechInsights {
  demo: DemoClusters;
  get(path: string): Promise<request.Response>;
  post(path: string, body?: object): Promise<request.Response>;
  /** Asks until an answer is as wanted. */
  until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T>;
  stop(): Promise<void>;
}

const CHECKS_FILE = join(
  __dirname,
  '../../../../docs/tech-insights-checks.yaml',
);

/** Facts are collected once a year, and when they are asked for. */
const techInsights: JsonObject = {
  factRetrievers: { ciliumTuning: { cadence: '0 0 1 1 *' } },
  factChecker: { checks: parse(readFileSync(CHECKS_FILE, 'utf8')) },
};

/** Starts a {@link TechInsights}. */
export async function startTechInsights(options: {
  definitions: ClusterDefinition[];
  entities: Entity[];
  /** The block `ciliumTuning`. */
  config: JsonObject;
  features?: NonNullable<Parameters<typeof startTestBackend>[0]['features']>;
}): Promise<TechInsights> {
  const dir = mkdtempSync(join(tmpdir(), 'tech-insights-test-'));
  const demo = await startDemoClusters({
    dir: join(dir, 'demo'),
    definitions: options.definitions,
  });
  const catalogFile = join(dir, 'catalog.yaml');
  writeFileSync(
    catalogFile,
    options.entities.map(entity => JSON.stringify(entity)).join('\n---\n'),
  );
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            rules: [{ allow: ['Resource', 'Location'] }],
            locations: [{ type: 'file', target: catalogFile }],
            processingInterval: { seconds: 1 },
          },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: clusterLocatorMethods(demo.clusters),
          },
          ciliumTuning: options.config,
          techInsights,
        },
      }),
      schedulerServiceFactory,
      import('@backstage/plugin-catalog-backend'),
      import('@backstage/plugin-kubernetes-backend'),
      import('backstage-plugin-cilium-tuning-backend'),
      import('@backstage-community/plugin-tech-insights-backend'),
      import('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
      ...(options.features ?? []),
    ],
  });
  const signed = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());
  return {
    demo,
    get: async path => signed(request(backend.server).get(`/api${path}`)),
    post: async (path, body = {}) =>
      signed(request(backend.server).post(`/api${path}`)).send(body),
    async until(ask, wanted) {
      const deadline = Date.now() + 60_000;
      for (;;) {
        const answer = await ask();
        if (wanted(answer)) {
          return answer;
        }
        if (Date.now() > deadline) {
          throw new Error(`Not within a minute: ${JSON.stringify(answer)}`);
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
