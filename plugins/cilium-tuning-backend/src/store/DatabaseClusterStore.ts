/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { ListedCluster } from '../kubernetes/listClusters';
import { type JoinedRow, toRecord } from './clusterRecord';
import type {
  ClusterFacets,
  ClusterRecord,
  DirectoryEntry,
  KnownBinding,
} from './ClusterStore';
import { readFacets } from './facets';
import { joinedClusters } from './joinedClusters';
import { saveDirectory } from './saveDirectory';
import { tables, type ClusterRow } from './tables';
import { readUnregistered, saveUnregistered } from './unregistered';

/** What is known of each cluster entity: which cluster it is, how its scans go, what its newest report is. */
export class DatabaseClusterStore {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * Takes the turn to look at catalog and Kubernetes plugin, which one replica has per interval (milliseconds).
   *
   * @returns the number of the turn; undefined when it is not time for one
   */
  async claimDirectoryTurn(
    now: Date,
    interval: number,
  ): Promise<number | undefined> {
    return this.#database.transaction(async transaction => {
      const taken = await transaction(tables.directory)
        .where({ id: 1 })
        .where('due_at', '<=', now)
        .update({
          due_at: new Date(now.getTime() + interval),
          turn: transaction.raw('turn + 1'),
        });
      const row = await transaction(tables.directory).where({ id: 1 }).first();
      return taken === 1 ? Number(row.turn) : undefined;
    });
  }

  /** Lets the next turn come by a time, if it would come later. */
  async hastenDirectoryTurn(by: Date): Promise<void> {
    await this.#database(tables.directory)
      .where({ id: 1 })
      .where('due_at', '>', by)
      .update({ due_at: by });
  }

  /** The bindings of all entities that are not gone. */
  async listBindings(): Promise<KnownBinding[]> {
    const rows = await this.#database(tables.clusters)
      .whereNull('gone_since')
      .select(
        'entity_ref',
        'binding',
        'cluster_name',
        'auth_provider',
        'oidc_token_provider',
        'missing_count',
      );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      binding: row.binding,
      clusterName: row.cluster_name ?? undefined,
      authProvider: row.auth_provider ?? undefined,
      oidcTokenProvider: row.oidc_token_provider ?? undefined,
      missingCount: row.missing_count,
    }));
  }

  /**
   * Writes what the directory found; entities that it did not name are gone. Nothing is written when another turn was taken
   * meanwhile, as that one looked later.
   *
   * @param unregistered - clusters that no entity describes; undefined when it is not known which there are
   */
  async saveDirectory(
    entries: DirectoryEntry[],
    turn: number,
    now: Date,
    unregistered?: readonly ListedCluster[],
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      const latest = await transaction(tables.directory)
        .where({ id: 1, turn })
        .update({ turn });
      if (latest === 1) {
        await saveDirectory(transaction, entries, now);
        if (unregistered) {
          await saveUnregistered(transaction, unregistered);
        }
      }
    });
  }

  /** A cluster entity; undefined when it is not known, or gone. */
  async get(
    entityRef: string,
    now = new Date(),
  ): Promise<ClusterRecord | undefined> {
    const row: JoinedRow | undefined = await joinedClusters(this.#database)
      .where('clusters.entity_ref', entityRef)
      .first('clusters.*', {
        report_id: 'reports.id',
        report_taken_at: 'reports.taken_at',
      });
    return row && toRecord(row, now);
  }

  /** The clusters that no entity describes, by name, and how many there are. */
  async unregistered(
    limit: number,
  ): Promise<{ items: ListedCluster[]; totalItems: number }> {
    return readUnregistered(this.#database, limit);
  }

  /** The facets of entities, undefined where one is not known. */
  async facets(
    entityRefs: readonly string[],
  ): Promise<(ClusterFacets | undefined)[]> {
    return readFacets(this.#database, entityRefs);
  }

  /** What people call a cluster: the title of its entity where it has one, else its name. */
  async nameOf(entityRef: string): Promise<string> {
    const row: Pick<ClusterRow, 'title'> | undefined = await this.#database(
      tables.clusters,
    )
      .where('entity_ref', entityRef)
      .first('title');
    return row?.title ?? parseEntityRef(entityRef).name;
  }
}
