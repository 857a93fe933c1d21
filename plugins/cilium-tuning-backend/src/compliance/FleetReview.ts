/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  type ClusterItem,
  type ClusterQuery,
  type ClusterSummary,
  type FleetSummary,
  type Policy,
  progressOf,
  type VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterFilter } from '../store/ClusterStore';
import type { DatabaseFleetStore } from '../store/DatabaseFleetStore';
import type { DatabaseStandings } from './DatabaseStandings';
import { fleetSummary } from './fleetSummary';
import {
  asksForReview,
  isAskedFor,
  reviewCluster,
  type ReviewedCluster,
  type ReviewQuery,
} from './reviewCluster';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** What a list tells of a cluster beside its figures. */
export type ClusterDetails = Pick<
  ClusterSummary,
  'checks' | 'compliance' | 'kernels'
>;

function withoutZeros(counts: VerdictCounts): ClusterItem['nodes'] {
  return Object.fromEntries(
    Object.entries(counts).filter(([, nodes]) => nodes > 0),
  );
}

function checksOf({
  counts,
  items,
}: ReviewedCluster): Record<string, ClusterItem> {
  return Object.fromEntries(
    [...items].flatMap(([check, { standing, nodes }]) => {
      const verdicts = counts.get(check);
      return verdicts
        ? [
            [
              check,
              {
                progress: progressOf(verdicts),
                standing,
                nodes: withoutZeros(verdicts),
                ...(nodes.waived > 0 && { waived: nodes.waived }),
              },
            ],
          ]
        : [];
    }),
  );
}

/** When a review is. */
export interface ReviewTime {
  /** By the clock of waivers. */
  now: Date;
  /** By the system's clock, by which reports get old. */
  seenAt: Date;
}

/** Reviews clusters by what is required of them. */
export class FleetReview {
  readonly #standings: DatabaseStandings;
  readonly #fleet: DatabaseFleetStore;
  readonly #policies: readonly Policy[];

  constructor(options: {
    standings: DatabaseStandings;
    fleet: DatabaseFleetStore;
    policies: readonly Policy[];
  }) {
    this.#standings = options.standings;
    this.#fleet = options.fleet;
    this.#policies = options.policies;
  }

  /**
   * The clusters that all filters let through and a query asks for.
   *
   * @throws InputError for a policy that there is not
   */
  async read(
    filters: readonly ClusterFilter[],
    query: ReviewQuery,
    { now, seenAt }: ReviewTime,
  ): Promise<ReviewedCluster[]> {
    const { policy } = query;
    if (
      policy !== undefined &&
      !this.#policies.some(({ name }) => name === policy)
    ) {
      throw new InputError('There is no policy of that name');
    }
    const standings = await this.#standings.read(filters, now, seenAt);
    return standings
      .map(cluster => reviewCluster(cluster, this.#policies))
      .filter(cluster => isAskedFor(query, cluster));
  }

  /** The clusters of a query, where it takes a review to tell which they are or what they come to. */
  async readIfAsked(
    filters: readonly ClusterFilter[],
    query: ClusterQuery,
    time: ReviewTime,
  ): Promise<ReviewedCluster[] | undefined> {
    return asksForReview(query) || query.summary
      ? this.read(filters, query, time)
      : undefined;
  }

  /** What the clusters come to that {@link FleetReview.read} gave for the same filters. */
  async summary(
    clusters: readonly ReviewedCluster[],
    filters: readonly ClusterFilter[],
    { seenAt }: ReviewTime,
  ): Promise<FleetSummary> {
    const since = new Date(seenAt.getTime() - WEEK_MS);
    const regressed = await this.#fleet.regressed(filters, since);
    return fleetSummary(clusters, this.#policies, regressed);
  }

  /** What a query wants to be told of the clusters of a page. */
  async details(
    entityRefs: readonly string[],
    { include = [] }: Pick<ClusterQuery, 'include'>,
    reviewed: readonly ReviewedCluster[] | undefined,
    time: ReviewTime,
  ): Promise<(entityRef: string) => ClusterDetails> {
    const wantsReview =
      include.includes('checks') || include.includes('compliance');
    const ofPage: ClusterFilter = query => {
      query.whereIn('clusters.entity_ref', [...entityRefs]);
    };
    const [clusters, kernels] = await Promise.all([
      wantsReview ? reviewed ?? this.read([ofPage], {}, time) : [],
      include.includes('kernels') ? this.#fleet.kernels(entityRefs) : undefined,
    ]);
    const byRef = new Map(
      clusters.map(cluster => [cluster.facets.entityRef, cluster]),
    );
    return entityRef => {
      const cluster = byRef.get(entityRef);
      return {
        ...(include.includes('checks') &&
          cluster &&
          cluster.items.size > 0 && { checks: checksOf(cluster) }),
        ...(include.includes('compliance') &&
          cluster && { compliance: cluster.results }),
        ...(kernels && { kernels: kernels.get(entityRef) }),
      };
    };
  }
}
