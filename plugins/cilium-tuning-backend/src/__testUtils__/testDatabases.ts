/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import knexFactory, { Knex } from 'knex';
import { migrationsDirectory } from '../store/openDatabase';

/** The databases that the store works on. */
export const databaseKinds = ['SQLite', 'PostgreSQL'] as const;

/** One of the databases that the store works on. */
export type DatabaseKind = (typeof databaseKinds)[number];

async function startPostgres() {
  const process = spawn(
    globalThis.process.execPath,
    [join(__dirname, 'postgresServer.mjs')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [chunk] = await Promise.race([
    once(process.stdout, 'data'),
    once(process, 'exit').then(([code]) => {
      throw new Error(`PostgreSQL did not start: exit code ${code}`);
    }),
  ]);
  return { process, port: Number(String(chunk)) };
}

async function stopProcess(process: ChildProcess) {
  const ended = once(process, 'exit');
  process.stdin?.end();
  await ended;
}

/** Gives the tests of a file empty databases; the servers end with the file. */
export class TestDatabases {
  static create() {
    const databases = new TestDatabases();
    afterAll(() => databases.stop(), 60_000);
    return databases;
  }

  private readonly open: Knex[] = [];
  private postgres?: ReturnType<typeof startPostgres>;

  /** A fresh database of the kind, with the plugin's tables unless asked otherwise. */
  async init(
    kind: DatabaseKind,
    options: { migrate?: boolean } = {},
  ): Promise<Knex> {
    const client =
      kind === 'SQLite' ? this.createSqlite() : await this.createPostgres();
    this.open.push(client);
    if (options.migrate !== false) {
      await client.migrate.latest({ directory: migrationsDirectory });
    }
    return client;
  }

  private createSqlite(): Knex {
    return knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
  }

  private async createPostgres(): Promise<Knex> {
    this.postgres ??= startPostgres();
    const { port } = await this.postgres;
    const connect = (database: string) =>
      knexFactory({
        client: 'pg',
        connection: {
          host: '127.0.0.1',
          port,
          user: 'postgres',
          password: 'postgres',
          database,
        },
      });
    const database = `test_${this.open.length}`;
    const admin = connect('postgres');
    await admin.raw(`CREATE DATABASE ${database}`);
    await admin.destroy();
    return connect(database);
  }

  private async stop() {
    await Promise.all(this.open.map(client => client.destroy()));
    const server = await this.postgres;
    if (server) {
      await stopProcess(server.process);
    }
  }
}
