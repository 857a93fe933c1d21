/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { waiverStateOn } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { Notifier } from '../notify/Notifier';
import type { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import { tables, type WaiverRow } from '../store/tables';
import { currentWaivers } from './DatabaseWaiverSource';
import { addDays, dateAt, daysBetween } from './dates';
import { expiryNotification } from './expiryNotification';
import { toWaiver } from './waiverRow';
import { noticeDays } from './waiverRules';

/** Tells the owners of clusters of waivers that end soon. */
export class ExpiryNotices {
  readonly #database: Knex;
  readonly #clusters: DatabaseClusterStore;
  readonly #notifier: Notifier;
  readonly #timeZone: string;
  readonly #enabled: boolean;

  constructor(options: {
    database: Knex;
    clusters: DatabaseClusterStore;
    notifier: Notifier;
    /** Where dates end. */
    timeZone: string;
    /** Whether owners are told anything. */
    enabled: boolean;
  }) {
    this.#database = options.database;
    this.#clusters = options.clusters;
    this.#notifier = options.notifier;
    this.#timeZone = options.timeZone;
    this.#enabled = options.enabled;
  }

  /** Tells what is due and was not told yet. What could not be told is tried again the next time. */
  async tellDue(now: Date, signal: AbortSignal): Promise<void> {
    if (!this.#enabled) {
      return;
    }
    const today = dateAt(now, this.#timeZone);
    for (const row of await this.#ending(today)) {
      if (signal.aborted) {
        return;
      }
      await this.#tell(row, today);
    }
  }

  /** The waivers in force that end soon and that no other follows. */
  async #ending(today: string): Promise<WaiverRow[]> {
    const rows: WaiverRow[] = await currentWaivers(this.#database)
      .where('waivers.state', 'active')
      .whereBetween('waivers.expires_on', [
        today,
        addDays(today, Math.max(...noticeDays)),
      ])
      .orderBy('waivers.expires_on')
      .select('waivers.*');
    const followers: WaiverRow[] = await this.#database(tables.waivers)
      .whereIn(
        'renews',
        rows.map(({ id }) => id),
      )
      .where('state', 'active');
    const renewed = new Set(
      followers
        .map(toWaiver)
        .filter(waiver => waiverStateOn(waiver, today) === 'active')
        .map(({ renews }) => renews),
    );
    return rows.filter(({ id }) => !renewed.has(id));
  }

  async #tell(row: WaiverRow, today: string): Promise<void> {
    const { id, noticed_days: noticed, version } = row;
    const left = daysBetween(today, row.expires_on);
    const notice = noticeDays.find(days => left <= days);
    if (notice === undefined || (noticed !== null && noticed <= notice)) {
      return;
    }
    const mark = (from: number | null, to: number | null) =>
      this.#database(tables.waivers)
        .where({ id, version, noticed_days: from })
        .update({ noticed_days: to });
    // Another replica, or somebody who edits it, may have been faster
    if ((await mark(noticed, notice)) !== 1) {
      return;
    }
    const [facets] = await this.#clusters.facets([row.entity_ref]);
    const name = await this.#clusters.nameOf(row.entity_ref);
    const notification = expiryNotification(
      { ...toWaiver(row), name, left, notice },
      facets?.owners ?? [],
    );
    try {
      if (notification) {
        await this.#notifier.send(notification);
      }
    } catch (error) {
      await mark(notice, noticed);
      throw error;
    }
  }
}
