/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { startPostgres, type TestPostgres } from '@internal/postgres';
import knexFactory, { Knex } from 'knex';
import { migrationsDirectory } from '../store/openDatabase';

/** The databases that the store works on. */
export const databaseKinds = ['SQLite', 'PostgreSQL'] as const;

/** One of the databases that the store works on. */
export type DatabaseKind = (typeof databaseKinds)[number];

/** Gives the tests of a file empty databases; the servers end with the file. */
export class TestDatabases {
  static create() {
    const databases = new TestDatabases();
    afterAll(() => databases.stop(), 60_000);
    return databases;
  }

  private readonly open: Knex[] = [];
  private postgres?: Promise<TestPostgres>;

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
    const { connection } = await this.postgres;
    const connect = (database: string) =>
      knexFactory({
        client: 'pg',
        connection: { ...connection, database },
      });
    const database = `test_${this.open.length}`;
    const admin = connect('postgres');
    await admin.raw(`CREATE DATABASE ${database}`);
    await admin.destroy();
    return connect(database);
  }

  private async stop() {
    await Promise.all(this.open.map(client => client.destroy()));
    await (await this.postgres)?.stop();
  }
}
