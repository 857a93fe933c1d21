/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A PostgreSQL server that runs on loopback. */
export interface TestPostgres {
  /** Of the superuser, as both `knex` and Backstage take it. */
  connection: { host: string; port: number; user: string; password: string };
  /** Ends the server with all connections to it, and starts it again over the same data. */
  restart(): Promise<void>;
  /** Ends the server; its data go. */
  stop(): Promise<void>;
}

/** Starts an empty server, in a process of its own. */
export async function startPostgres(): Promise<TestPostgres> {
  const server = spawn(
    process.execPath,
    [require.resolve('./postgresServer.mjs')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = once(server, 'exit');
  const nextPort = async () => {
    const [chunk] = await Promise.race([
      once(server.stdout, 'data'),
      exited.then(([code]) => {
        throw new Error(`PostgreSQL has ended: exit code ${code}`);
      }),
    ]);
    return Number(String(chunk));
  };
  const port = await nextPort();
  return {
    connection: {
      ...{ host: '127.0.0.1', port },
      ...{ user: 'postgres', password: 'postgres' },
    },
    async restart() {
      server.stdin.write('restart\n');
      await nextPort();
    },
    async stop() {
      server.stdin.end();
      await exited;
    },
  };
}
