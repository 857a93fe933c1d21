/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type {
  CampaignState,
  CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { type DbTime, tables, toDate, toOptionalDate } from '../store/tables';
import type { Campaign, CampaignScope, CoveredCluster } from './campaign';
import { writePoints, writeResult } from './campaignRows';

const MOST_LISTED = 500;

interface CampaignRow {
  id: string;
  name: string;
  description: string;
  checks: string;
  clusters: string;
  scope: string | null;
  start_on: string;
  due_on: string;
  owner_ref: string;
  state: CampaignState;
  created_by: string;
  created_at: DbTime;
  started_at: DbTime | null;
  ended_at: DbTime | null;
  version: number;
}

function toCampaign(row: CampaignRow): Campaign {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    checks: JSON.parse(row.checks),
    clusters: JSON.parse(row.clusters),
    scope: row.scope === null ? undefined : JSON.parse(row.scope),
    startOn: row.start_on,
    dueOn: row.due_on,
    owner: row.owner_ref,
    state: row.state,
    createdBy: row.created_by,
    createdAt: toDate(row.created_at),
    startedAt: toOptionalDate(row.started_at),
    endedAt: toOptionalDate(row.ended_at),
    version: row.version,
  };
}

function columnsOf(terms: CampaignTerms, scope: CampaignScope) {
  return {
    name: terms.name,
    description: terms.description,
    checks: JSON.stringify(terms.checks),
    clusters: JSON.stringify(terms.clusters),
    scope: scope === undefined ? null : JSON.stringify(scope),
    start_on: terms.startOn,
    due_on: terms.dueOn,
    owner_ref: terms.owner,
  };
}

/** Which version of a campaign is meant. Where another came in between, nothing happens. */
export type CampaignVersion = Pick<Campaign, 'id' | 'version'>;

/** Campaigns. What is written names the version that was seen; it is told whether that was still the one. */
export class DatabaseCampaignStore {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /** The newest, newest first. */
  async list(): Promise<Campaign[]> {
    const rows: CampaignRow[] = await this.#database(tables.campaigns)
      .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
      .limit(MOST_LISTED);
    return rows.map(toCampaign);
  }

  /** All that are running. */
  async running(): Promise<Campaign[]> {
    const rows: CampaignRow[] = await this.#database(tables.campaigns)
      .where({ state: 'running' })
      .orderBy('id');
    return rows.map(toCampaign);
  }

  async get(id: string): Promise<Campaign | undefined> {
    const row: CampaignRow | undefined = await this.#database(tables.campaigns)
      .where({ id })
      .first();
    return row && toCampaign(row);
  }

  /** Writes a draft; gives its id. */
  async add(
    terms: CampaignTerms,
    more: { scope: CampaignScope; createdBy: string },
    now: Date,
  ): Promise<string> {
    const id = randomUUID();
    await this.#database(tables.campaigns).insert({
      ...{ id, state: 'draft', version: 1 },
      ...columnsOf(terms, more.scope),
      ...{ created_by: more.createdBy, created_at: now },
    });
    return id;
  }

  /** Changes one that has not ended. */
  async change(
    seen: CampaignVersion,
    terms: CampaignTerms,
    scope: CampaignScope,
  ): Promise<boolean> {
    const changed = await this.#seen(this.#database, seen)
      .whereNot({ state: 'ended' })
      .update({ ...columnsOf(terms, scope), version: seen.version + 1 });
    return changed === 1;
  }

  async deleteDraft(seen: CampaignVersion): Promise<boolean> {
    const deleted = await this.#seen(this.#database, seen)
      .where({ state: 'draft' })
      .delete();
    return deleted === 1;
  }

  /** Starts a draft, with a first point. */
  async start(
    seen: CampaignVersion,
    clusters: readonly CoveredCluster[],
    { now, today }: { now: Date; today: string },
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      const started = await this.#seen(transaction, seen)
        .where({ state: 'draft' })
        .update({
          ...{ state: 'running', started_at: now, start_on: today },
          ...{ counted_at: now, version: seen.version + 1 },
        });
      if (started !== 1) {
        return false;
      }
      await writePoints(transaction, seen.id, today, clusters);
      return true;
    });
  }

  /** Writes how a running campaign stands today; what was written of today before goes. */
  async count(
    { id }: Pick<Campaign, 'id'>,
    clusters: readonly CoveredCluster[],
    { now, today }: { now: Date; today: string },
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      // Taking the row keeps it from being ended meanwhile: an ended one is not touched any more
      const running = await transaction(tables.campaigns)
        .where({ id, state: 'running' })
        .update({ counted_at: now });
      if (running === 1) {
        await writePoints(transaction, id, today, clusters);
      }
    });
  }

  /** Ends a running campaign for good: its last point and its result are written. */
  async end(
    seen: CampaignVersion,
    clusters: readonly CoveredCluster[],
    { now, today }: { now: Date; today: string },
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      const ended = await this.#seen(transaction, seen)
        .where({ state: 'running' })
        .update({
          ...{ state: 'ended', ended_at: now, ended_on: today },
          ...{ counted_at: now, version: seen.version + 1 },
        });
      if (ended !== 1) {
        return false;
      }
      await writePoints(transaction, seen.id, today, clusters);
      await writeResult(transaction, seen.id, clusters);
      return true;
    });
  }

  #seen(database: Knex, { id, version }: CampaignVersion) {
    return database(tables.campaigns).where({ id, version });
  }
}
