/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  RULES_VERSION,
  waiverStateOn,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { readStoredScan } from '../store/storedScan';
import { type ReportRow, tables, type WaiverRow } from '../store/tables';
import { writeWaivedParts } from '../store/waivedParts';
import { currentWaivers } from './DatabaseWaiverSource';
import { toWaiver } from './waiverRow';
import type { WaiverRules } from './waiverRules';

/** Lets scans, what renews lists, and other writes of a cluster wait; gives its name. */
export async function lockCluster(
  transaction: Knex.Transaction,
  entityRef: string,
): Promise<string> {
  const row: { cluster_name: string | null } | undefined = await transaction(
    tables.clusters,
  )
    .where({ entity_ref: entityRef })
    .whereNull('gone_since')
    .forUpdate()
    .first('cluster_name');
  if (!row || row.cluster_name === null) {
    throw new ConflictError(
      `${entityRef} is matched to no cluster, so there is nothing to waive`,
    );
  }
  await transaction(tables.reports)
    .where({ entity_ref: entityRef })
    .forUpdate()
    .first('id');
  return row.cluster_name;
}

/** @throws NotFoundError, ConflictError when a waiver is not there, or has no renewal */
export async function mustBeRenewable(
  transaction: Knex.Transaction,
  entityRef: string,
  { check, renews }: { check: string; renews?: string },
  { today }: WaiverRules,
): Promise<void> {
  const row: WaiverRow | undefined = await currentWaivers(transaction)
    .where({
      ...{ 'waivers.entity_ref': entityRef, 'waivers.check_id': check },
      'waivers.id': renews,
    })
    .first('waivers.*');
  if (!row) {
    throw new NotFoundError('There is no such waiver to be renewed');
  }
  // Of those that nobody ever approved, there is nothing to go on
  if (row.state !== 'active') {
    throw new ConflictError(`The waiver is ${row.state}, so it has no renewal`);
  }
  const followers: WaiverRow[] = await transaction(tables.waivers).where({
    renews,
  });
  const isRenewed = followers.map(toWaiver).some(follower => {
    const state = waiverStateOn(follower, today);
    return state === 'pending' || state === 'active';
  });
  if (isRenewed) {
    throw new ConflictError('The waiver has been renewed already');
  }
}

/** Looks anew at which nodes of the newest report waivers select. A report that is still to be judged is looked at then. */
export async function renewParts(
  transaction: Knex.Transaction,
  entityRef: string,
): Promise<void> {
  const row: ReportRow | undefined = await transaction({
    reports: tables.reports,
  })
    .join({ fleet: tables.fleet }, joined =>
      joined
        .on('fleet.entity_ref', 'reports.entity_ref')
        .andOn('fleet.report_id', 'reports.id')
        .andOnVal('fleet.rules_version', RULES_VERSION),
    )
    .where('reports.entity_ref', entityRef)
    .first('reports.*');
  const stored = row && readStoredScan(row);
  if (stored) {
    const report = { entity_ref: entityRef, id: row.id };
    await writeWaivedParts(transaction, report, stored);
  }
}
