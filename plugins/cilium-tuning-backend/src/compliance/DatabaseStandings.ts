/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type ClusterHealth,
  type ItemStanding,
  type JudgedCluster,
  seesEveryNode,
  standingOfItem,
  type VerdictCounts,
  type WaivedNodes,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFacets, ClusterFilter } from '../store/ClusterStore';
import { readCounts } from '../store/countsColumn';
import { readFacets } from '../store/facets';
import { healthOf, joinedFleet } from '../store/joinedClusters';
import { readSourceStates } from '../store/sourceStatesColumn';
import {
  type DbTime,
  type FleetRow,
  type ReportRow,
  toOptionalDate,
} from '../store/tables';

/** A cluster as policies and campaigns look at it. */
export interface ClusterStanding extends JudgedCluster {
  facets: ClusterFacets;
  title?: string;
  lifecycle?: string;
  health: ClusterHealth;
  /** When its report was taken; absent while there is none. */
  takenAt?: Date;
  /** Number of nodes by verdict of each check, whatever is waived. */
  counts: Map<string, VerdictCounts>;
  items: Map<string, ItemStanding>;
}

/** Which nodes of a cluster waivers excuse from a check. */
export type WaivedLookup = (
  entityRef: string,
  check: string,
) => WaivedNodes | undefined;

/** Knows the waivers that are in force at a point in time. */
export interface WaiverSource {
  waivedAt(entityRefs: readonly string[], now: Date): Promise<WaivedLookup>;
}

type StandingRow = Pick<FleetRow, 'counts'> & {
  entity_ref: string;
  title: string | null;
  lifecycle: string | null;
  health: ClusterHealth;
  taken_at: DbTime | null;
  score: number | null;
  cilium: FleetRow['cilium'] | null;
  source_states: ReportRow['source_states'] | null;
};

/** Only a report that is there, not stale, and followed by no failed scan speaks for a cluster as it is now. */
const current: readonly ClusterHealth[] = ['ok', 'partial'];

function checksOf(
  row: StandingRow,
  waived: WaivedLookup,
): Pick<ClusterStanding, 'counts' | 'everyNode' | 'items'> {
  const counts = readCounts(row.counts);
  const everyNode = seesEveryNode(readSourceStates(row.source_states));
  return {
    counts,
    everyNode,
    items: new Map(
      [...counts].map(([check, nodes]) => [
        check,
        standingOfItem(nodes, {
          everyNode,
          waived: waived(row.entity_ref, check),
        }),
      ]),
    ),
  };
}

/** How clusters stand, waivers considered. */
export class DatabaseStandings {
  readonly #database: Knex;
  readonly #waivers: WaiverSource;
  readonly #staleAfter: number;

  constructor(options: {
    database: Knex;
    waivers: WaiverSource;
    /** Age from which a report is stale, in milliseconds. */
    staleAfter: number;
  }) {
    this.#database = options.database;
    this.#waivers = options.waivers;
    this.#staleAfter = options.staleAfter;
  }

  /**
   * The clusters that all filters let through, as they stand at a point in time, by entity ref.
   *
   * @param now - the time by the clock of waivers
   * @param seenAt - the time by the system's clock, by which reports get old
   */
  async read(
    filters: readonly ClusterFilter[],
    now: Date,
    seenAt = new Date(),
  ): Promise<ClusterStanding[]> {
    const staleBefore = new Date(seenAt.getTime() - this.#staleAfter);
    const rows: StandingRow[] = await joinedFleet(this.#database, filters)
      .select({
        entity_ref: 'clusters.entity_ref',
        title: 'clusters.title',
        lifecycle: 'clusters.lifecycle',
        health: healthOf(this.#database, staleBefore),
        taken_at: 'reports.taken_at',
        score: 'fleet.score',
        cilium: 'fleet.cilium',
        counts: 'fleet.counts',
        source_states: 'reports.source_states',
      })
      .orderBy('clusters.entity_ref');
    const refs = rows.map(row => row.entity_ref);
    const [facets, waived] = await Promise.all([
      readFacets(this.#database, refs),
      this.#waivers.waivedAt(refs, now),
    ]);
    return rows.flatMap((row, index) => {
      const known = facets[index];
      return known
        ? [
            {
              facets: known,
              title: row.title ?? undefined,
              lifecycle: row.lifecycle ?? undefined,
              health: row.health,
              takenAt: toOptionalDate(row.taken_at),
              current: row.counts !== null && current.includes(row.health),
              cilium: row.cilium ?? 'unknown',
              score: row.score,
              ...checksOf(row, waived),
            },
          ]
        : [];
    });
  }
}
