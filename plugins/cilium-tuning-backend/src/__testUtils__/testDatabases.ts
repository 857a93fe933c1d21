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
  /** Name of a database with the plugin's tables; to copy it takes a third of the time that its migrations take. */
  private template?: Promise<string>;

  /** A fresh database of the kind, with the plugin's tables unless asked otherwise. */
  async init(
    kind: DatabaseKind,
    options: { migrate?: boolean } = {},
  ): Promise<Knex> {
    const migrated = options.migrate !== false;
    const client =
      kind === 'SQLite'
        ? await this.createSqlite(migrated)
        : await this.createPostgres(migrated);
    this.open.push(client);
    return client;
  }

  private async createSqlite(migrated: boolean): Promise<Knex> {
    const client = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    if (migrated) {
      await client.migrate.latest({ directory: migrationsDirectory });
    }
    return client;
  }

  private async createPostgres(migrated: boolean): Promise<Knex> {
    const database = `test_${this.open.length}`;
    if (migrated) {
      this.template ??= this.createTemplate();
      const template = await this.template;
      await this.administer(`CREATE DATABASE ${database} TEMPLATE ${template}`);
    } else {
      await this.administer(`CREATE DATABASE ${database}`);
    }
    return this.connect(database);
  }

  private async createTemplate(): Promise<string> {
    await this.administer('CREATE DATABASE migrated');
    const client = await this.connect('migrated');
    await client.migrate.latest({ directory: migrationsDirectory });
    // PostgreSQL copies no database that somebody is connected to
    await client.destroy();
    return 'migrated';
  }

  private async administer(statement: string): Promise<void> {
    const admin = await this.connect('postgres');
    await admin.raw(statement);
    await admin.destroy();
  }

  private async connect(database: string): Promise<Knex> {
    this.postgres ??= startPostgres();
    const { connection } = await this.postgres;
    return knexFactory({
      client: 'pg',
      connection: { ...connection, database },
    });
  }

  private async stop() {
    await Promise.all(this.open.map(client => client.destroy()));
    await (await this.postgres)?.stop();
  }
}
