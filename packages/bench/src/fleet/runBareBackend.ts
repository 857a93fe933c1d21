/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';
import { z } from 'zod';
import { until } from '../until';
import type { BackendOrder, BackendPart } from './bareBackend';

const READY_WITHIN_MS = 300_000;

const heapSchema = z.object({ heapMebibytes: z.number() });

/** Of a service that may read everything. */
const TOKEN = 'a-service-of-the-bench';

/** A backend in a process of its own. */
export interface BareBackend {
  pid: number;
  url: string;
  /** Where its output goes. */
  logFile: string;
  /** Asks the plugin, as a service unless a token says otherwise. */
  ask(
    path: string,
    options?: { body?: object; token?: string },
  ): Promise<{ status: number; text: string }>;
  /** MiB of objects that are still in use. */
  heap(): Promise<number>;
  /** From soon on users see only what one team owns in the catalog. */
  hideEntities(): void;
  /** Whether it still runs. */
  runs(): boolean;
  /** Ends it at once, as a lost machine does. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

/** How to run one. */
export interface BareBackendOptions {
  /** For its configuration and its log. */
  dir: string;
  /** Tells it apart from others in the folder. */
  name: string;
  parts?: readonly BackendPart[];
  /** Of the block `backend`. */
  database: JsonObject;
  /** File with the entities of the clusters. */
  entities: string;
  /** Minutes after which the catalog looks at an entity again; that is work in the same process. */
  catalogInterval: number;
  /** Of the block `kubernetes`. */
  locators: JsonObject[];
  /** The block `ciliumTuning`. */
  ciliumTuning: JsonObject;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function configOf(url: string, port: number, options: BareBackendOptions) {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: options.database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
        ],
      },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: 'user:default/guest',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    permission: { enabled: true },
    catalog: {
      rules: [{ allow: ['Resource', 'Location'] }],
      locations: [{ type: 'file', target: options.entities }],
      processingInterval: { minutes: options.catalogInterval },
    },
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: options.locators,
    },
    ciliumTuning: options.ciliumTuning,
  };
}

/** Starts a backend of the smallest number of plugins, and waits until it is ready. */
export async function runBareBackend(
  options: BareBackendOptions,
): Promise<BareBackend> {
  const { dir, name, parts = [] } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const configFile = join(dir, `${name}.yaml`);
  writeFileSync(configFile, stringify(configOf(url, port, options)));
  const logFile = join(dir, `${name}.log`);
  const log = createWriteStream(logFile);
  await once(log, 'open');
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      require.resolve('./bareBackend'),
      ...parts,
      '--config',
      configFile,
    ],
    {
      env: {
        ...process.env,
        // As backends run for people; in development they write JSON for eyes
        ...{ NODE_ENV: 'production', NODE_OPTIONS: '', LOG_LEVEL: 'warn' },
      },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  const exited = once(child, 'exit');
  const runs = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (runs()) {
      child.kill(signal);
      await exited;
    }
  };
  const order = (what: BackendOrder) => child.send(what);
  await until(`${name} is ready`, READY_WITHIN_MS, async () => {
    if (!runs()) {
      throw new Error(`${name} has ended: see ${logFile}`);
    }
    const health = `${url}/.backstage/health/v1/readiness`;
    const answer = await fetch(health).catch(() => undefined);
    return answer?.ok || undefined;
  });
  return {
    pid: child.pid ?? 0,
    ...{ url, logFile, runs },
    async ask(path, { body, token = TOKEN } = {}) {
      const answer = await fetch(`${url}/api${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    async heap() {
      // What loads the code of the process sends messages of its own
      const messages = on(child, 'message', { close: ['exit'] });
      order('heap');
      for await (const [message] of messages) {
        const heap = heapSchema.safeParse(message).data;
        if (heap) {
          return heap.heapMebibytes;
        }
      }
      throw new Error(`${name} has ended: see ${logFile}`);
    },
    hideEntities: () => void order('hideEntities'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
