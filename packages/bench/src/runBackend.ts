/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  clusterStatusSchema,
  type ClusterStatus,
} from 'backstage-plugin-cilium-tuning-common';
import { stringify } from 'yaml';
import { z } from 'zod';
import { until } from './until';

const PORT = 7117;

/** Where the frontend is that the backend lets in. */
export const APP_URL = 'http://localhost:3117';

/** Where the backend is, and the frontend that it serves where one is built. */
export const URL_OF_BACKEND = `http://127.0.0.1:${PORT}`;
const READY_WITHIN_MS = 120_000;
const SCAN_WITHIN_MS = 120_000;

const refreshSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

const listSchema = z.looseObject({ totalItems: z.number().optional() });

/** The demo's backend, in a process of its own. */
export interface BenchBackend {
  pid: number;
  /** What it was configured by, beside the demo's app-config. */
  configFile: string;
  /**
   * Scans a cluster as somebody who presses the button does.
   *
   * @returns how it stands then, and the milliseconds from the press until its report was kept
   */
  scan(cluster: string): Promise<{ status: ClusterStatus; wallMs: number }>;
  /** Waits until so many clusters have a report that speaks for them. */
  untilReported(clusters: number, withinMs: number): Promise<void>;
  /** Reads the path of a cluster's API. */
  read(cluster: string, path: string): Promise<string>;
  stop(): Promise<void>;
}

const apiVersion = 'backstage.io/v1alpha1';

/** A cluster as the catalog describes it. */
export interface BenchCluster {
  name: string;
  /** Default `team-a`. */
  owner?: string;
}

/** What a backend is to be like. */
export interface BackendOptions {
  clusters: readonly BenchCluster[];
  /** The block `kubernetes.clusterLocatorMethods`. */
  locators: JsonObject[];
  /** Where the frontend is. Default {@link APP_URL}. */
  appUrl?: string;
  /** The block `ciliumTuning.scan`. Default: scans when it is asked to, one cluster at a time. */
  scan?: JsonObject;
}

function entityOf({ name, owner = 'team-a' }: BenchCluster): JsonObject {
  return {
    ...{ apiVersion, kind: 'Resource', metadata: { name } },
    spec: { type: 'kubernetes-cluster', owner },
  };
}

/** Whom the demo lets in. */
const guest: JsonObject = {
  ...{ apiVersion, kind: 'User', metadata: { name: 'guest' } },
  spec: { memberOf: [] },
};

function configOf(
  dir: string,
  {
    clusters,
    locators,
    appUrl = APP_URL,
    scan = { clusters: [], maxConcurrent: 1 },
  }: BackendOptions,
): JsonObject {
  const entities = join(dir, 'entities.yaml');
  writeFileSync(
    entities,
    [guest, ...clusters.map(entityOf)]
      .map(entity => stringify(entity))
      .join('---\n'),
  );
  return {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: URL_OF_BACKEND,
      listen: { host: '127.0.0.1', port: PORT },
      cors: { origin: appUrl },
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(dir, 'database') },
      },
    },
    catalog: { locations: [{ type: 'file', target: entities }] },
    demoClusters: { enabled: false },
    // The demo looks each minute
    techInsights: {
      factRetrievers: { ciliumTuning: { cadence: '0 0 1 1 *' } },
    },
    kubernetes: { clusterLocatorMethods: locators },
    ciliumTuning: { scan },
  };
}

async function signIn(): Promise<string> {
  return await until('The backend is ready', READY_WITHIN_MS, async () => {
    try {
      const answer = await fetch(`${URL_OF_BACKEND}/api/auth/guest/refresh`);
      return refreshSchema.parse(await answer.json()).backstageIdentity.token;
    } catch {
      return undefined;
    }
  });
}

/**
 * Starts the demo's backend with clusters of somebody else.
 *
 * @param dir - for its configuration, its log and its database, with which it goes on where it is started there again
 */
export async function runBackend(
  dir: string,
  options: BackendOptions,
): Promise<BenchBackend> {
  const root = resolvePackagePath('backend', '../..');
  const configFile = join(dir, 'app-config.bench.yaml');
  writeFileSync(configFile, stringify(configOf(dir, options)));
  const log = createWriteStream(join(dir, 'backend.log'), { flags: 'a' });
  await once(log, 'open');
  const child = spawn(
    process.execPath,
    [
      ...[
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      'src/index.ts',
      ...['--config', join(root, 'app-config.yaml'), '--config', configFile],
    ],
    {
      cwd: join(root, 'packages/backend'),
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: ['ignore', log, log],
    },
  );
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await exited;
  };
  const token = await Promise.race([
    signIn(),
    exited.then(() => {
      throw new Error(`The backend ended: see ${join(dir, 'backend.log')}`);
    }),
  ]).catch(async error => {
    await stop();
    throw error;
  });
  const ask = async (path: string, method = 'GET', body?: object) => {
    const answer = await fetch(`${URL_OF_BACKEND}/api/cilium-tuning${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    return { ok: answer.ok, text: await answer.text() };
  };
  const request = (cluster: string, path: string, method?: string) =>
    ask(`/clusters/resource/default/${cluster}${path}`, method);
  const statusOf = async (cluster: string) => {
    // A connection that waited may be closed just when it is used again
    const answer = await request(cluster, '').catch(() => undefined);
    return answer?.ok
      ? clusterStatusSchema.parse(JSON.parse(answer.text))
      : undefined;
  };
  return {
    pid: child.pid ?? 0,
    configFile,
    async scan(cluster) {
      const before = await until(
        `${cluster} is known`,
        READY_WITHIN_MS,
        async () => {
          const status = await statusOf(cluster);
          return status?.binding === 'matched' ? status : undefined;
        },
      );
      const startedAt = Date.now();
      const { ok, text } = await request(cluster, '/scans', 'POST');
      if (!ok) {
        throw new Error(`${cluster} is not scanned: ${text}`);
      }
      const status = await until(
        `The scan of ${cluster} is over`,
        SCAN_WITHIN_MS,
        async () => {
          const now = await statusOf(cluster);
          const isOver =
            now?.lastScan?.finishedAt !== before.lastScan?.finishedAt;
          return isOver ? now : undefined;
        },
      );
      const finishedAt = Date.parse(status.lastScan?.finishedAt ?? '');
      return { status, wallMs: finishedAt - startedAt };
    },
    async untilReported(clusters, withinMs) {
      await until(`${clusters} have reports`, withinMs, async () => {
        const { ok, text } = await ask('/clusters/query', 'POST', {
          ...{ health: ['ok', 'partial'], limit: 1 },
        });
        const { totalItems } = listSchema.parse(ok ? JSON.parse(text) : {});
        return totalItems === clusters || undefined;
      });
    },
    async read(cluster, path) {
      return (await request(cluster, path)).text;
    },
    stop,
  };
}
