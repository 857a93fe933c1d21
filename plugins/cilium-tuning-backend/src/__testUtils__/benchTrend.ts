/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@internal/postgres';
import { checks } from 'backstage-plugin-cilium-tuning-common';
import knexFactory, { Knex } from 'knex';
import { migrationsDirectory } from '../store/openDatabase';
import { tables } from '../store/tables';
import { storeDailyChecks } from '../trend/checksColumn';
import { DatabaseTrendStore } from '../trend/DatabaseTrendStore';
import { DAY_MS, dayOf } from '../trend/days';

// Measures how long a trend takes of 1,000 clusters over two years, on both databases.

const CLUSTERS = 1000;
const DAYS = 730;
const RUNS = 11;
const CHUNK = 100;

const progresses = ['done', 'partly', 'open', 'locked', 'unknown'] as const;

const refOf = (cluster: number) => `resource:default/cluster-${cluster}`;

function clusterRow(cluster: number) {
  return {
    ...{ entity_ref: refOf(cluster), cluster_name: `cluster-${cluster}` },
    ...{ binding: 'matched', facets_digest: '', scheduled: true },
  };
}

/** A day of a cluster; what runs on it changes now and then. */
function dailyRow(cluster: number, age: number, now: number) {
  const time = now - age * DAY_MS;
  const mixed = cluster * 7 + age * 3;
  return {
    ...{ entity_ref: refOf(cluster), cluster_name: `cluster-${cluster}` },
    ...{ day: dayOf(time), taken_at: new Date(time), rules_version: '1' },
    score: mixed % 101,
    checks: storeDailyChecks(
      checks.map(({ id }, index) => [
        id,
        {
          progress: progresses[(mixed + index) % progresses.length],
          counts: {
            ...{ pass: mixed % 50, fail: index % 3, blockedByStep: 0 },
            ...{ blockedByPlatform: mixed % 9, blockedByChoice: 0 },
            ...{ notApplicable: 0, unknown: 0 },
          },
        },
      ]),
    ),
    spread: '{}',
    cilium_digest: Math.floor((cluster + age) / 60),
    kernels_digest: Math.floor((cluster + age) / 30),
  };
}

async function fill(database: Knex, now: number): Promise<void> {
  await database.migrate.latest({ directory: migrationsDirectory });
  const all = Array.from({ length: CLUSTERS }, (_, cluster) => cluster);
  await database.batchInsert(tables.clusters, all.map(clusterRow), CHUNK);
  for (let age = DAYS - 1; age >= 0; age--) {
    await database.batchInsert(
      tables.daily,
      all.map(cluster => dailyRow(cluster, age, now)),
      CHUNK,
    );
  }
  await database.raw('analyze');
}

const medianOf = (numbers: readonly number[]): number =>
  Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]);

/** Milliseconds, and those of them that this process worked: on a busy machine they are apart. */
async function timeOf(run: () => Promise<unknown>) {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let count = 0; count < RUNS; count++) {
    const start = performance.now();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - start);
    cpu.push((user + system) / 1000);
  }
  return `${medianOf(times)} ms, ${medianOf(cpu)} ms of CPU`;
}

async function measure(name: string, database: Knex): Promise<void> {
  const now = new Date();
  await fill(database, now.getTime());
  const trends = new DatabaseTrendStore({ database, staleAfter: DAY_MS });
  const refs = Array.from({ length: 200 }, (_, cluster) => refOf(cluster));
  const runs: [string, () => Promise<unknown>][] = [
    ['scores, two years', () => trends.read([], { days: DAYS }, now)],
    [
      'with an item, two years',
      () => trends.read([], { days: DAYS, check: 'mtu-jumbo' }, now),
    ],
    ['scores, 90 days', () => trends.read([], { days: 90 }, now)],
    ['small lines of 200 clusters', () => trends.small(refs, now)],
  ];
  for (const [what, run] of runs) {
    process.stdout.write(`${name}: ${what}: ${await timeOf(run)}\n`);
  }
  await database.destroy();
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-trend-'));
  const postgres = await startPostgres();
  try {
    await measure(
      'SQLite',
      knexFactory({
        ...{ client: 'better-sqlite3', useNullAsDefault: true },
        connection: join(dir, 'trend.sqlite'),
      }),
    );
    await measure(
      'PostgreSQL',
      knexFactory({ client: 'pg', connection: postgres.connection }),
    );
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
