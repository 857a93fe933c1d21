/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type NodeSelector,
  waiverStateOn,
  type DecidedState,
  type WaiverState,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { ClusterFilter } from '../store/ClusterStore';
import { parseStored } from '../store/clusterRecord';
import { type DbTime, tables, toDate, type WaiverRow } from '../store/tables';
import { currentWaivers } from './DatabaseWaiverSource';
import { dateAt } from './dates';
import { type StoredWaiver, toWaiver } from './waiverRow';
import type { WaiverChange } from './waiverRules';

/** A waiver as it stands at some time. */
export interface StandingWaiver extends Omit<StoredWaiver, 'state'> {
  state: WaiverState;
  /** The one that follows it, where one is pending or active. */
  renewal?: { id: string; state: WaiverState };
}

/** What was done to a waiver. */
export type WaiverEventKind = WaiverChange['what'] | 'created' | 'renewed';

/** What a waiver was, and what it became. */
export interface WaiverEvent {
  version: number;
  what: WaiverEventKind;
  by: string;
  at: Date;
  before?: EventTerms;
  after: EventTerms;
}

/** What history holds of a waiver. */
export interface EventTerms {
  reason: string;
  expiresOn: string;
  selector?: NodeSelector;
  state: DecidedState;
}

/** Place of a waiver in the list. */
export interface WaiverPlace {
  expiresOn: string;
  id: string;
}

interface EventRow {
  version: number;
  what: WaiverEventKind;
  done_by: string;
  done_at: DbTime;
  before: string | null;
  after: string;
}

/** Narrows to waivers that stand so on a day. */
function inStates(states: readonly WaiverState[], today: string) {
  const open: readonly DecidedState[] = ['pending', 'active'];
  return (query: Knex.QueryBuilder): void => {
    // A list of none is true of none
    query.whereRaw('1 = 0');
    for (const state of states) {
      query.orWhere(one =>
        state === 'expired'
          ? one
              .whereIn('waivers.state', open)
              .where('waivers.expires_on', '<', today)
          : one
              .where('waivers.state', state)
              .where(lasting =>
                lasting
                  .whereNotIn('waivers.state', open)
                  .orWhere('waivers.expires_on', '>=', today),
              ),
      );
    }
  };
}

/** The waivers of clusters that are there. */
export class DatabaseWaiverStore {
  readonly #database: Knex;
  readonly #timeZone: string;

  constructor(options: {
    database: Knex;
    /** Where dates end. */
    timeZone: string;
  }) {
    this.#database = options.database;
    this.#timeZone = options.timeZone;
  }

  /** The date where waivers end. */
  today(now: Date): string {
    return dateAt(now, this.#timeZone);
  }

  /** One waiver of a cluster entity. */
  async get(
    entityRef: string,
    id: string,
    now: Date,
  ): Promise<StandingWaiver | undefined> {
    const rows: WaiverRow[] = await currentWaivers(this.#database)
      .where({ 'waivers.entity_ref': entityRef, 'waivers.id': id })
      .select('waivers.*');
    const [waiver] = await this.#standing(rows, now);
    return waiver;
  }

  /** What was done to a waiver, the last first. */
  async events(id: string): Promise<WaiverEvent[]> {
    const rows: EventRow[] = await this.#database(tables.waiverEvents)
      .where({ waiver_id: id })
      .orderBy('version', 'desc');
    return rows.flatMap(row => {
      const after = parseStored<EventTerms>(row.after);
      return after
        ? [
            {
              ...{ version: row.version, what: row.what, by: row.done_by },
              at: toDate(row.done_at),
              before: parseStored<EventTerms>(row.before),
              after,
            },
          ]
        : [];
    });
  }

  /** A page of the waivers that all filters of clusters let through, by when they end. */
  async query(
    options: {
      filters: readonly ClusterFilter[];
      checks?: readonly string[];
      states?: readonly WaiverState[];
      limit: number;
      after?: WaiverPlace;
    },
    now: Date,
  ): Promise<{ items: StandingWaiver[]; totalItems: number; more: boolean }> {
    const { filters, checks, states, limit, after } = options;
    const all = currentWaivers(this.#database);
    for (const filter of filters) {
      all.where(builder => filter(builder));
    }
    if (checks) {
      all.whereIn('waivers.check_id', [...checks]);
    }
    if (states) {
      all.where(inStates(states, this.today(now)));
    }
    const total = await all.clone().count({ number: '*' }).first();
    if (after) {
      all.where(later =>
        later
          .where('waivers.expires_on', '>', after.expiresOn)
          .orWhere(same =>
            same
              .where('waivers.expires_on', after.expiresOn)
              .where('waivers.id', '>', after.id),
          ),
      );
    }
    const rows: WaiverRow[] = await all
      .orderBy(['waivers.expires_on', 'waivers.id'])
      .limit(limit + 1)
      .select('waivers.*');
    return {
      items: await this.#standing(rows.slice(0, limit), now),
      totalItems: Number(total?.number),
      more: rows.length > limit,
    };
  }

  async #standing(
    rows: readonly WaiverRow[],
    now: Date,
  ): Promise<StandingWaiver[]> {
    const today = this.today(now);
    const followers: WaiverRow[] = await this.#database(tables.waivers)
      .whereIn(
        'renews',
        rows.map(({ id }) => id),
      )
      .whereIn('state', ['pending', 'active']);
    const renewals = new Map(
      followers
        .map(toWaiver)
        .map(({ renews, id, ...follower }) => [
          renews,
          { id, state: waiverStateOn(follower, today) },
        ]),
    );
    return rows.map(toWaiver).map(waiver => ({
      ...waiver,
      state: waiverStateOn(waiver, today),
      renewal: renewals.get(waiver.id),
    }));
  }
}
