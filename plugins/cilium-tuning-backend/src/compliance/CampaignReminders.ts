/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import type { Notifier } from '../notify/Notifier';
import { tables } from '../store/tables';
import type { Campaign, CoveredCluster } from './campaign';
import { reminderDue } from './reminderDue';
import { openByOwner, reminderNotification } from './reminderNotification';

/** Reminds owners of what is left to do on their clusters, of each occasion once. */
export class CampaignReminders {
  readonly #database: Knex;
  readonly #notifier: Pick<Notifier, 'send'>;
  readonly #enabled: boolean;

  constructor(options: {
    database: Knex;
    notifier: Pick<Notifier, 'send'>;
    enabled: boolean;
  }) {
    this.#database = options.database;
    this.#notifier = options.notifier;
    this.#enabled = options.enabled;
  }

  /** @throws when somebody could not be reminded, who is tried again next time; the others have been reminded by then */
  async remind(
    campaign: Campaign,
    clusters: readonly CoveredCluster[],
    { now, today }: { now: Date; today: string },
  ): Promise<void> {
    const occasion = this.#enabled ? reminderDue(campaign, today) : undefined;
    if (!occasion) {
      return;
    }
    const problems: unknown[] = [];
    for (const [owner, open] of openByOwner(clusters)) {
      const row = { campaign_id: campaign.id, occasion, owner_ref: owner };
      if (await this.#take(row, now)) {
        try {
          await this.#notifier.send(
            reminderNotification(campaign, {
              ...{ owner, clusters: open, occasion, today },
            }),
          );
        } catch (error) {
          problems.push(error);
          await this.#database(tables.campaignReminders).where(row).delete();
        }
      }
    }
    if (problems.length > 0) {
      throw problems[0];
    }
  }

  /** Whether nobody has sent it before: replicas share the rows. */
  async #take(
    row: { campaign_id: string; occasion: string; owner_ref: string },
    now: Date,
  ): Promise<boolean> {
    const taken = await this.#database(tables.campaignReminders)
      .insert({ ...row, sent_at: now })
      .onConflict(['campaign_id', 'occasion', 'owner_ref'])
      .ignore()
      .returning('owner_ref');
    return taken.length === 1;
  }
}
