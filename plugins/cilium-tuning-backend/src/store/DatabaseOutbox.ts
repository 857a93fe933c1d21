/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { type OutboxRow, tables, toDate } from './tables';

/** Time that a replica has for a delivery before another may try it. */
const LEASE_MS = 5 * 60_000;

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** What could not be told within a day is no news any more. */
const KEEP_MS = 24 * 60 * 60_000;

/** Something to be told, which this replica has taken on. */
export interface Delivery {
  reportId: string;
  channel: OutboxRow['channel'];
  entityRef: string;
  /** JSON. */
  payload: string;
  /** Tries so far, this one included. */
  attempts: number;
  createdAt: Date;
}

/** What is still to be told. Replicas share it: taking a delivery on is a conditional update of one row. */
export class DatabaseOutbox {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /** Takes on the delivery that has been due for longest; undefined when none is. */
  async claim(now: Date): Promise<Delivery | undefined> {
    for (;;) {
      const row: OutboxRow | undefined = await this.#database(tables.outbox)
        .where('due_at', '<=', now)
        .orderBy(['due_at', 'created_at', 'report_id', 'channel'])
        .first();
      if (!row) {
        return undefined;
      }
      const { report_id, channel, attempts } = row;
      // Between looking and taking, another replica may have been here
      const taken = await this.#database(tables.outbox)
        .where({ report_id, channel, attempts })
        .where('due_at', '<=', now)
        .update({
          attempts: attempts + 1,
          due_at: new Date(now.getTime() + LEASE_MS),
        });
      if (taken === 1) {
        return {
          reportId: report_id,
          channel,
          entityRef: row.entity_ref,
          payload: row.payload,
          attempts: attempts + 1,
          createdAt: toDate(row.created_at),
        };
      }
    }
  }

  /** Ends a delivery: it was made, or there is nobody to make it to. */
  async done({ reportId, channel }: Delivery): Promise<void> {
    await this.#database(tables.outbox)
      .where({ report_id: reportId, channel })
      .delete();
  }

  /**
   * Puts a delivery off that failed.
   *
   * @returns false when it was tried for long enough, and is given up
   */
  async putOff(delivery: Delivery, now: Date): Promise<boolean> {
    const { reportId, channel, attempts, createdAt } = delivery;
    if (now.getTime() - createdAt.getTime() > KEEP_MS) {
      await this.done(delivery);
      return false;
    }
    const pause = Math.min(
      FIRST_PAUSE_MS * 2 ** (attempts - 1),
      LONGEST_PAUSE_MS,
    );
    await this.#database(tables.outbox)
      .where({ report_id: reportId, channel, attempts })
      .update({ due_at: new Date(now.getTime() + pause) });
    return true;
  }
}
