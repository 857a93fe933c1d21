/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countStandings } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { tables } from '../store/tables';
import type { CoveredCluster } from './campaign';

const CHUNK = 100;

/** Writes how each cluster stands on a day, in place of what was written of that day before. */
export async function writePoints(
  transaction: Knex.Transaction,
  campaignId: string,
  day: string,
  clusters: readonly CoveredCluster[],
): Promise<void> {
  await transaction(tables.campaignPoints)
    .where({ campaign_id: campaignId, day })
    .delete();
  const rows = clusters.map(({ entityRef, standings }) => {
    const { notApplicable, ...numbers } = countStandings(
      Object.values(standings),
    );
    return {
      ...{ campaign_id: campaignId, day, entity_ref: entityRef },
      ...{ ...numbers, not_applicable: notApplicable },
    };
  });
  await transaction.batchInsert(tables.campaignPoints, rows, CHUNK);
}

/** Writes how each cluster stands at the end. */
export async function writeResult(
  transaction: Knex.Transaction,
  campaignId: string,
  clusters: readonly CoveredCluster[],
): Promise<void> {
  const rows = clusters.map(({ entityRef, title, owners, standings }) => ({
    ...{ campaign_id: campaignId, entity_ref: entityRef },
    title: title ?? null,
    owners: JSON.stringify(owners),
    standings: JSON.stringify(standings),
  }));
  await transaction.batchInsert(tables.campaignResults, rows, CHUNK);
}
