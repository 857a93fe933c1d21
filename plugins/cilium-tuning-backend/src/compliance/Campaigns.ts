/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CiliumTuningClock } from '../clock';
import type { CampaignAccess } from '../permissions/CampaignAccess';
import type { ClusterFilter } from '../store/ClusterStore';
import type { Campaign, CampaignScope, CoveredCluster } from './campaign';
import type { CampaignReminders } from './CampaignReminders';
import { coveredClusters } from './coveredClusters';
import type { DatabaseCampaignStore } from './DatabaseCampaignStore';
import type { ClusterStanding, DatabaseStandings } from './DatabaseStandings';
import { dateAt } from './dates';

/** What of a campaign says which clusters it covers. */
type Covering = Pick<Campaign, 'checks' | 'clusters'> & {
  scope: CampaignScope;
};

/** Lets campaigns go on: starts them, counts them day by day, reminds owners, and ends them. */
export class Campaigns {
  readonly #access: Pick<CampaignAccess, 'covers'>;
  readonly #clock: CiliumTuningClock;
  readonly #logger: LoggerService;
  readonly #reminders: CampaignReminders;
  readonly #standings: Pick<DatabaseStandings, 'read'>;
  readonly #store: DatabaseCampaignStore;
  readonly #timeZone: string;

  constructor(options: {
    access: Pick<CampaignAccess, 'covers'>;
    clock: CiliumTuningClock;
    logger: LoggerService;
    reminders: CampaignReminders;
    standings: Pick<DatabaseStandings, 'read'>;
    store: DatabaseCampaignStore;
    /** Where dates begin and end. */
    timeZone: string;
  }) {
    this.#access = options.access;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#reminders = options.reminders;
    this.#standings = options.standings;
    this.#store = options.store;
    this.#timeZone = options.timeZone;
  }

  /** The time, and the date that it is then. */
  time(): { now: Date; today: string } {
    const now = this.#clock.now();
    return { now, today: dateAt(now, this.#timeZone) };
  }

  /** How the clusters stand that all filters let through. */
  async standings(
    filters: readonly ClusterFilter[],
  ): Promise<ClusterStanding[]> {
    return this.#standings.read(filters, this.#clock.now());
  }

  /** The clusters that are covered, of those whose standings are given. */
  covered(
    covering: Covering,
    standings: readonly ClusterStanding[],
  ): CoveredCluster[] {
    const isInScope = this.#access.covers(covering.scope);
    return coveredClusters(covering, isInScope, standings);
  }

  /** Starts a draft today; false when it is not that version any more. */
  async start(campaign: Campaign): Promise<boolean> {
    const clusters = this.covered(campaign, await this.standings([]));
    return this.#store.start(campaign, clusters, this.time());
  }

  /** Ends a running one for good; false when it is not that version any more. */
  async end(campaign: Campaign): Promise<boolean> {
    const clusters = this.covered(campaign, await this.standings([]));
    return this.#store.end(campaign, clusters, this.time());
  }

  /** Counts each running campaign, ends it when it is over, and reminds owners. One that fails does not keep the others. */
  async run(signal: AbortSignal): Promise<void> {
    const running = await this.#store.running();
    if (running.length === 0) {
      return;
    }
    const standings = await this.standings([]);
    let failed = 0;
    for (const campaign of running) {
      signal.throwIfAborted();
      try {
        await this.#goOn(campaign, this.covered(campaign, standings));
      } catch (error) {
        failed += 1;
        this.#logger.error(
          `The campaign ${campaign.id} could not go on`,
          toError(error),
        );
      }
    }
    if (failed > 0) {
      throw new Error(`${failed} campaigns could not go on`);
    }
  }

  async #goOn(
    campaign: Campaign,
    clusters: readonly CoveredCluster[],
  ): Promise<void> {
    const time = this.time();
    if (time.today > campaign.dueOn) {
      // One that somebody changes just now ends the next time
      await this.#store.end(campaign, clusters, time);
      return;
    }
    await this.#store.count(campaign, clusters, time);
    await this.#reminders.remind(campaign, clusters, time);
  }
}
