/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import type { ScanResult } from '../queue/claim';
import { tables } from './tables';
import { writeReport } from './writeReport';

/**
 * Stores what a user's own scan brought as the report of the cluster for everybody.
 *
 * @returns false when the entity is no longer that cluster's, or its scans are no longer shared: then nothing is stored
 */
export async function writeSharedReport(
  database: Knex,
  { entityRef, clusterName }: { entityRef: string; clusterName: string },
  {
    outcome,
    problem,
    report,
  }: ScanResult & Required<Pick<ScanResult, 'report'>>,
  now: Date,
): Promise<boolean> {
  return database.transaction(async transaction => {
    const told = await transaction(tables.clusters)
      .where({
        entity_ref: entityRef,
        cluster_name: clusterName,
        binding: 'matched',
      })
      .whereNull('gone_since')
      .update({
        last_scan_finished_at: now,
        last_scan_outcome: outcome,
        last_scan_problem: problem ? JSON.stringify(problem) : null,
        failures: 0,
      });
    if (told !== 1) {
      return false;
    }
    const { snapshot, assessment } = report;
    await writeReport(transaction, entityRef, snapshot, assessment);
    return true;
  });
}
