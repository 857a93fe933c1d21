/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RULES_VERSION } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { DatabaseReportStore } from './DatabaseReportStore';
import { writeFleet } from './fleetRow';
import { tables } from './tables';

/**
 * Makes what lists show of reports that were stored without it, as by an older version, or that other rules judged: so a query
 * never has to read a whole report.
 */
export async function renewFleet(
  database: Knex,
  reports: DatabaseReportStore,
  signal: AbortSignal,
): Promise<void> {
  const outdated: { entity_ref: string }[] = await database({
    reports: tables.reports,
  })
    .leftJoin({ fleet: tables.fleet }, joined =>
      joined
        .on('fleet.entity_ref', 'reports.entity_ref')
        .andOn('fleet.report_id', 'reports.id')
        .andOnVal('fleet.rules_version', RULES_VERSION),
    )
    .whereNull('fleet.entity_ref')
    .orWhereNull('fleet.counts')
    .select('reports.entity_ref');
  for (const { entity_ref } of outdated) {
    if (signal.aborted) {
      return;
    }
    const report = await reports.get(entity_ref);
    if (report) {
      await database.transaction(async transaction => {
        // A scan may have brought a newer one meanwhile
        const still = await transaction(tables.reports)
          .where({ entity_ref, id: report.id })
          .forUpdate()
          .first('id');
        if (still) {
          await writeFleet(transaction, { entity_ref, id: report.id }, report);
        }
      });
    }
  }
}
