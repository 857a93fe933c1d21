/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { StoredReport } from './ClusterStore';
import { readStoredScan } from './storedScan';
import { type ReportRow, tables, toDate } from './tables';

/** The newest report of each cluster entity. */
export class DatabaseReportStore {
  readonly #database: Knex;
  readonly #logger: LoggerService;

  constructor(options: { database: Knex; logger: LoggerService }) {
    this.#database = options.database;
    this.#logger = options.logger;
  }

  /** The report of a cluster entity, judged by the rules of this version. */
  async get(entityRef: string): Promise<StoredReport | undefined> {
    const row: ReportRow | undefined = await this.#newest(entityRef).first(
      'reports.*',
    );
    if (!row) {
      return undefined;
    }
    const stored = readStoredScan(row);
    if (!stored) {
      this.#logger.error('A stored report cannot be read and is left out');
      return undefined;
    }
    return {
      id: row.id,
      entityRef: row.entity_ref,
      clusterName: row.cluster_name,
      takenAt: toDate(row.taken_at),
      ...stored,
    };
  }

  /** Which report that is, without reading it. */
  async idOf(entityRef: string): Promise<string | undefined> {
    const row = await this.#newest(entityRef).first('reports.id');
    return row?.id;
  }

  #newest(entityRef: string) {
    return this.#database({ reports: tables.reports })
      .join({ clusters: tables.clusters }, joined =>
        joined
          .on('clusters.entity_ref', 'reports.entity_ref')
          .andOn('clusters.cluster_name', 'reports.cluster_name'),
      )
      .where({
        'reports.entity_ref': entityRef,
        'clusters.binding': 'matched',
      })
      .whereNull('clusters.gone_since');
  }
}
