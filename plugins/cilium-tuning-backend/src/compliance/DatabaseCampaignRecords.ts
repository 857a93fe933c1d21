/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CampaignPoint,
  ItemNumbers,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFilter } from '../store/ClusterStore';
import { joinedFleet } from '../store/joinedClusters';
import { tables } from '../store/tables';
import type { CoveredCluster } from './campaign';

interface SumRow {
  campaign_id: string;
  day: string;
  clusters: number | string;
  passed: number | string;
  waived: number | string;
  gap: number | string;
  unknown: number | string;
  not_applicable: number | string;
}

const numbersOf = (row: SumRow): ItemNumbers => ({
  passed: Number(row.passed),
  waived: Number(row.waived),
  gap: Number(row.gap),
  unknown: Number(row.unknown),
  notApplicable: Number(row.not_applicable),
});

/** What narrows the past down to what somebody may see, and whether to clusters that are gone as well. */
export interface PastFilters {
  filters: readonly ClusterFilter[];
  gone: boolean;
}

/** How campaigns stood, of clusters that somebody may see. */
export class DatabaseCampaignRecords {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /** Each day on which a campaign was counted, oldest first. */
  async points(
    campaignId: string,
    past: PastFilters,
  ): Promise<CampaignPoint[]> {
    const rows: SumRow[] = await this.#sums(past)
      .where({ 'points.campaign_id': campaignId })
      .orderBy('points.day');
    return rows.map(row => ({
      date: row.day,
      numberOfClusters: Number(row.clusters),
      items: numbersOf(row),
    }));
  }

  /** How all campaigns that have ended stood at their end, by id. Those that cover nothing that may be seen are left out. */
  async lastPoints(
    past: PastFilters,
  ): Promise<Map<string, Omit<CampaignPoint, 'date'>>> {
    const rows: SumRow[] = await this.#sums(past).join(
      { campaigns: tables.campaigns },
      joined =>
        joined
          .on('campaigns.id', 'points.campaign_id')
          .andOn('campaigns.ended_on', 'points.day'),
    );
    return new Map(
      rows.map(row => [
        row.campaign_id,
        { numberOfClusters: Number(row.clusters), items: numbersOf(row) },
      ]),
    );
  }

  /** How each cluster stood when a campaign ended. */
  async result(
    campaignId: string,
    past: PastFilters,
  ): Promise<CoveredCluster[]> {
    const rows = await this.#database({ results: tables.campaignResults })
      .where({ 'results.campaign_id': campaignId })
      .whereIn('results.entity_ref', this.#visible(past))
      .orderBy('results.entity_ref')
      .select('entity_ref', 'title', 'owners', 'standings');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title ?? undefined,
      owners: JSON.parse(row.owners),
      standings: JSON.parse(row.standings),
    }));
  }

  #sums(past: PastFilters) {
    const sum = (column: string) =>
      this.#database.raw('sum(??)', [`points.${column}`]);
    return this.#database({ points: tables.campaignPoints })
      .whereIn('points.entity_ref', this.#visible(past))
      .groupBy('points.campaign_id', 'points.day')
      .select({
        campaign_id: 'points.campaign_id',
        day: 'points.day',
        clusters: this.#database.raw('count(*)'),
        passed: sum('passed'),
        waived: sum('waived'),
        gap: sum('gap'),
        unknown: sum('unknown'),
        not_applicable: sum('not_applicable'),
      });
  }

  #visible({ filters, gone }: PastFilters) {
    return joinedFleet(this.#database, filters, gone).select(
      'clusters.entity_ref',
    );
  }
}
