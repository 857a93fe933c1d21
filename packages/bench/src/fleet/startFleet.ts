/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clusterAnnotations,
  clusterLocatorMethods,
  largeCluster,
  startDemoClusters,
  tunedCluster,
  type ClusterDefinition,
  type DemoClusters,
} from '@internal/demo-clusters';
import { startPostgres, type TestPostgres } from '@internal/postgres';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { until } from '../until';
import { OTHER_OWNER, OWNER } from './owners';
import type { BackendPart } from './bareBackend';
import { FleetDatabase, type FleetDatabaseKind } from './FleetDatabase';
import { clusterNumber, pathOf, writeEntities } from './fleetEntities';
import { runBareBackend, type BareBackend } from './runBareBackend';

const KNOWN_WITHIN_MS = 180_000;

/** The cluster of many nodes, where a fleet has one. */
export const LARGE = 'large';

const listSchema = z.looseObject({ totalItems: z.number() });

/** What a fleet is to be like. */
export interface FleetOptions {
  clusters: number;
  /** Of each cluster. Default 3. */
  nodes?: number;
  /** Nodes of one more cluster, {@link LARGE}. */
  largeNodes?: number;
  /** Where Backstage learns of the clusters. Default `config`. */
  locatedBy?: 'config' | 'catalog';
  /** Default 1. Several need PostgreSQL. */
  backends?: number;
  parts?: readonly BackendPart[];
  /** Minutes after which the catalog looks at an entity again. Default 30. */
  catalogInterval?: number;
  /** Default `PostgreSQL`. */
  database?: FleetDatabaseKind;
  ciliumTuning: JsonObject;
}

/** Clusters that backends scan, and the database that these share. */
export interface Fleet {
  /** Of the clusters, but not the large one. */
  names: string[];
  demo: DemoClusters;
  /** Absent for SQLite. */
  postgres?: TestPostgres;
  backends: BareBackend[];
  /** The plugin's own. */
  database: FleetDatabase;
  /** Ends everything. */
  stop(): Promise<void>;
}

function definitionsOf(
  names: readonly string[],
  { nodes = 3, largeNodes, locatedBy = 'config' }: FleetOptions,
): ClusterDefinition[] {
  const [group] = tunedCluster.nodeGroups;
  const small = names.map(
    (name): ClusterDefinition => ({
      ...{ ...tunedCluster, name, locatedBy },
      // The catalog is not told tokens
      authProvider:
        locatedBy === 'catalog' ? 'localKubectlProxy' : 'serviceAccount',
      nodeGroups: [{ ...group, count: nodes }],
    }),
  );
  return largeNodes === undefined
    ? small
    : [...small, { ...largeCluster(largeNodes), name: LARGE }];
}

/** Waits until a backend knows all clusters of the fleet. */
async function untilKnown(backend: BareBackend, names: readonly string[]) {
  await until('All clusters are known', KNOWN_WITHIN_MS, async () => {
    const { status, text } = await backend.ask(
      '/cilium-tuning/clusters/query',
      { body: { limit: 1 } },
    );
    const list = listSchema.safeParse(status === 200 ? JSON.parse(text) : {});
    if (list.data?.totalItems === names.length) {
      return true;
    }
    // Who asks for one that is not known yet lets the next look into the catalog come soon
    await backend.ask(pathOf(names[names.length - 1]));
    return undefined;
  });
}

/** Starts a fleet; its clusters have been found when this resolves. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const { locatedBy = 'config', parts, ciliumTuning } = options;
  const { catalogInterval = 30 } = options;
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-fleet-'));
  const names = Array.from({ length: options.clusters }, (_, index) =>
    clusterNumber(index),
  );
  const postgres =
    options.database === 'SQLite' ? undefined : await startPostgres();
  const sqliteDir = join(dir, 'sqlite');
  mkdirSync(sqliteDir);
  const demo = await startDemoClusters({
    dir: join(dir, 'clusters'),
    definitions: definitionsOf(names, options),
  });
  const entities = join(dir, 'entities.yaml');
  writeEntities(
    entities,
    demo.clusters.map((cluster, index) => ({
      name: cluster.name,
      owner: index % 2 === 0 ? OWNER : OTHER_OWNER,
      annotations: locatedBy === 'catalog' ? clusterAnnotations(cluster) : {},
    })),
  );
  const [inConfig, inCatalog] = clusterLocatorMethods(demo.clusters);
  const runBackend = (name: string) =>
    runBareBackend({
      ...{ dir, name, entities, parts, ciliumTuning, catalogInterval },
      database: postgres
        ? { client: 'pg', connection: postgres.connection }
        : { client: 'better-sqlite3', connection: { directory: sqliteDir } },
      // The one of the catalog would look there for each request
      locators: locatedBy === 'catalog' ? [inCatalog] : [inConfig],
    });
  // The first makes the tables of all plugins
  const first = await runBackend('backend-1');
  const others = await Promise.all(
    Array.from({ length: (options.backends ?? 1) - 1 }, (_, index) =>
      runBackend(`backend-${index + 2}`),
    ),
  );
  await untilKnown(
    first,
    demo.clusters.map(({ name }) => name),
  );
  const backends = [first, ...others];
  const database = FleetDatabase.open(
    postgres ? postgres.connection : { sqliteDir },
  );
  return {
    ...{ names, demo, postgres, backends, database },
    async stop() {
      await database.close();
      await Promise.all(backends.map(backend => backend.kill()));
      await demo.stop();
      await postgres?.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
