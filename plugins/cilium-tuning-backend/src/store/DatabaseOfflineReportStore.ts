/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Assessment,
  Reason,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import type { StoredReport } from './ClusterStore';
import { columnsOfScan, readStoredScan } from './storedScan';
import { type OfflineReportRow, tables, toDate } from './tables';

/** As many files are kept of one cluster. */
export const MOST_KEPT = 10;

/** What lists show of a file that somebody kept. */
export interface KeptMeta {
  id: string;
  file: string;
  keptBy: string;
  keptAt: Date;
  takenAt: Date;
  expiresAt: Date;
}

/** A kept file with what it says. */
export interface StoredOfflineReport extends KeptMeta {
  notes: Reason[];
  report: StoredReport;
}

const META = ['id', 'file', 'kept_by', 'kept_at', 'taken_at'] as const;

type MetaRow = Pick<OfflineReportRow, (typeof META)[number]>;

/** What users kept of files beside the reports of clusters. */
export class DatabaseOfflineReportStore {
  readonly #database: Knex;
  readonly #logger: LoggerService;
  readonly #keep: number;

  constructor(options: {
    database: Knex;
    logger: LoggerService;
    /** Milliseconds that each is kept. */
    keep: number;
  }) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#keep = options.keep;
  }

  /** Keeps one; undefined when as many are kept of the cluster as may be. */
  async add(
    entityRef: string,
    kept: {
      keptBy: string;
      file: string;
      notes: readonly Reason[];
      snapshot: Snapshot;
      assessment: Assessment;
    },
    now: Date,
  ): Promise<KeptMeta | undefined> {
    const { keptBy, file, notes, snapshot } = kept;
    const row = {
      id: randomUUID(),
      entity_ref: entityRef,
      cluster_name: snapshot.clusterName,
      kept_by: keptBy,
      kept_at: now,
      file,
      notes: JSON.stringify(notes),
      ...columnsOfScan(kept),
    };
    return this.#database.transaction(async transaction => {
      // Two that come at once wait for each other
      await transaction(tables.clusters)
        .where({ entity_ref: entityRef })
        .forUpdate()
        .first('entity_ref');
      const standing = await this.#fresh(transaction, entityRef, now).select(
        'id',
      );
      if (standing.length >= MOST_KEPT) {
        return undefined;
      }
      await transaction(tables.offlineReports).insert(row);
      return this.#metaOf(row);
    });
  }

  /** The files that are kept of a cluster entity, newest first. */
  async list(entityRef: string, now: Date): Promise<KeptMeta[]> {
    const rows = await this.#fresh(this.#database, entityRef, now)
      .orderBy([{ column: 'kept_at', order: 'desc' }, 'id'])
      .select(...META);
    return rows.map(row => this.#metaOf(row));
  }

  /** A kept file; undefined when there is none of that id at the entity, or it cannot be read. */
  async get(
    entityRef: string,
    id: string,
    now: Date,
  ): Promise<StoredOfflineReport | undefined> {
    const row = await this.#fresh(this.#database, entityRef, now)
      .where({ id })
      .first();
    if (!row) {
      return undefined;
    }
    const stored = readStoredScan(row);
    if (!stored) {
      this.#logger.error('A kept file cannot be read and is left out');
      return undefined;
    }
    const meta = this.#metaOf(row);
    return {
      ...meta,
      notes: parseStored<Reason[]>(row.notes) ?? [],
      report: {
        id,
        entityRef,
        clusterName: row.cluster_name,
        takenAt: meta.takenAt,
        ...stored,
      },
    };
  }

  /** Who kept a file; undefined when there is none of that id at the entity. */
  async keeperOf(
    entityRef: string,
    id: string,
    now: Date,
  ): Promise<string | undefined> {
    const row = await this.#fresh(this.#database, entityRef, now)
      .where({ id })
      .first('kept_by');
    return row?.kept_by;
  }

  async delete(entityRef: string, id: string): Promise<void> {
    await this.#database(tables.offlineReports)
      .where({ entity_ref: entityRef, id })
      .delete();
  }

  /** Deletes what is older than it is kept. */
  async clean(now: Date): Promise<void> {
    await this.#database(tables.offlineReports)
      .where('kept_at', '<=', this.#oldest(now))
      .delete();
  }

  #oldest(now: Date): Date {
    return new Date(now.getTime() - this.#keep);
  }

  #fresh(database: Knex, entityRef: string, now: Date) {
    return database<OfflineReportRow>(tables.offlineReports)
      .where({ entity_ref: entityRef })
      .where('kept_at', '>', this.#oldest(now));
  }

  #metaOf(row: MetaRow): KeptMeta {
    const keptAt = toDate(row.kept_at);
    return {
      id: row.id,
      file: row.file,
      keptBy: row.kept_by,
      keptAt,
      takenAt: toDate(row.taken_at),
      expiresAt: new Date(keptAt.getTime() + this.#keep),
    };
  }
}
