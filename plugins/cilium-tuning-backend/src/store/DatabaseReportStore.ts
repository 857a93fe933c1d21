/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  assess,
  RULES_VERSION,
  type Assessment,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { parseStored } from './clusterRecord';
import type { StoredReport } from './ClusterStore';
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
    const row: ReportRow | undefined = await this.#database(tables.reports)
      .where({ entity_ref: entityRef })
      .first();
    if (!row) {
      return undefined;
    }
    const snapshot = parseStored<Snapshot>(row.snapshot);
    if (snapshot?.formatVersion !== 1) {
      this.#logger.error('A stored report cannot be read and is left out');
      return undefined;
    }
    const assessment =
      row.rules_version === RULES_VERSION
        ? parseStored<Assessment>(row.assessment)
        : undefined;
    return {
      id: row.id,
      entityRef: row.entity_ref,
      clusterName: row.cluster_name,
      takenAt: toDate(row.taken_at),
      snapshot,
      assessment: assessment ?? assess(snapshot),
    };
  }
}
