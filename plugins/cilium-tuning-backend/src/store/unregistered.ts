/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import type { ListedCluster } from '../kubernetes/listClusters';
import { tables } from './tables';

const CHUNK = 100;

interface UnregisteredRow {
  cluster_name: string;
  auth_provider: string | null;
}

const toCluster = (row: UnregisteredRow): ListedCluster => ({
  name: row.cluster_name,
  ...(row.auth_provider !== null && { authProvider: row.auth_provider }),
});

/** Brings the table of clusters that no entity describes to what the directory found. */
export async function saveUnregistered(
  transaction: Knex.Transaction,
  clusters: readonly ListedCluster[],
): Promise<void> {
  await transaction(tables.unregistered).delete();
  await transaction.batchInsert(
    tables.unregistered,
    clusters.map(({ name, authProvider }) => ({
      cluster_name: name,
      auth_provider: authProvider ?? null,
    })),
    CHUNK,
  );
}

/** The first of these clusters by name, and how many there are. */
export async function readUnregistered(
  database: Knex,
  limit: number,
): Promise<{ items: ListedCluster[]; totalItems: number }> {
  const rows: UnregisteredRow[] = await database(tables.unregistered)
    .orderBy('cluster_name')
    .limit(limit);
  const [{ total }] = await database(tables.unregistered).count({
    total: 'cluster_name',
  });
  return { items: rows.map(toCluster), totalItems: Number(total) };
}
