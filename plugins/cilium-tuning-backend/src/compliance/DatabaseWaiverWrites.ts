/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { WaiverTerms } from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { tables, type WaiverRow } from '../store/tables';
import { lockCluster, mustBeRenewable, renewParts } from './aroundWaivers';
import { currentWaivers } from './DatabaseWaiverSource';
import type { WaiverEventKind } from './DatabaseWaiverStore';
import { dateAt } from './dates';
import { columnsOfTerms, type StoredWaiver, toWaiver } from './waiverRow';
import {
  checkDate,
  decisionOf,
  editOf,
  noticedFrom,
  type WaiverChange,
  type WaiverDecision,
  type WaiverRules,
} from './waiverRules';

/** As many waivers of a cluster may be pending or active. */
const MOST_OF_CLUSTER = 100;

/** A waiver that somebody asks for. */
export interface NewWaiver extends WaiverTerms {
  check: string;
  /** Id of the one that it follows. */
  renews?: string;
}

/** Which waiver somebody has seen in which version. */
export interface SeenWaiver {
  entityRef: string;
  id: string;
  version: number;
}

/** A waiver as it was, where it was, and as it is. */
export interface Written {
  before?: StoredWaiver;
  after: StoredWaiver;
}

/** Who writes, and when. */
export interface Writing {
  by: string;
  now: Date;
}

/** What history holds of a waiver. */
const shown = ({ reason, expiresOn, selector, state }: StoredWaiver) =>
  JSON.stringify({ reason, expiresOn, selector, state });

const NOT_THERE = 'There is no such waiver, or it is not current any more';

/** Writes waivers. Each write takes the version that its writer has seen, and leaves its trace in the history. */
export class DatabaseWaiverWrites {
  readonly #database: Knex;
  readonly #timeZone: string;
  readonly #waivers: Omit<WaiverRules, 'today'>;

  constructor(options: {
    database: Knex;
    compliance: { timeZone: string; waivers: Omit<WaiverRules, 'today'> };
  }) {
    this.#database = options.database;
    this.#timeZone = options.compliance.timeZone;
    this.#waivers = options.compliance.waivers;
  }

  /** @throws InputError, ConflictError */
  async create(
    entityRef: string,
    wanted: NewWaiver,
    { by, now }: Writing,
  ): Promise<Written> {
    const rules = this.#rulesAt(now);
    checkDate(wanted.expiresOn, rules);
    return this.#database.transaction(async transaction => {
      const clusterName = await lockCluster(transaction, entityRef);
      await this.#mustHaveRoom(transaction, entityRef, rules);
      if (wanted.renews !== undefined) {
        await mustBeRenewable(transaction, entityRef, wanted, rules);
      }
      const row: WaiverRow = {
        ...columnsOfTerms(wanted),
        ...{ id: randomUUID(), entity_ref: entityRef, version: 1 },
        ...{ cluster_name: clusterName, check_id: wanted.check },
        state: rules.requireApproval ? 'pending' : 'active',
        ...{ created_by: by, created_at: now },
        ...{ edited_by: null, edited_at: null },
        ...{ approved_by: null, approved_at: null },
        ...{ ended_by: null, ended_at: null },
        ...{ renews: wanted.renews ?? null, selected: null },
        noticed_days: noticedFrom(rules.today, wanted.expiresOn),
      };
      await transaction(tables.waivers).insert(row);
      const what = wanted.renews === undefined ? 'created' : 'renewed';
      return this.#written(transaction, { what, by, now }, row);
    });
  }

  /** @throws InputError, ConflictError, NotFoundError */
  async edit(
    seen: SeenWaiver,
    terms: WaiverTerms,
    { by, now }: Writing,
  ): Promise<Written> {
    return this.#change(seen, { by, now }, waiver =>
      editOf(waiver, terms, by, now, this.#rulesAt(now)),
    );
  }

  /** @throws ConflictError, NotAllowedError, NotFoundError */
  async decide(
    seen: SeenWaiver,
    decision: WaiverDecision,
    { by, now }: Writing,
  ): Promise<Written> {
    return this.#change(seen, { by, now }, waiver =>
      decisionOf(waiver, decision, by, now, this.#rulesAt(now)),
    );
  }

  #rulesAt(now: Date): WaiverRules {
    return { ...this.#waivers, today: dateAt(now, this.#timeZone) };
  }

  async #change(
    { entityRef, id, version }: SeenWaiver,
    { by, now }: Writing,
    changeOf: (waiver: StoredWaiver) => WaiverChange,
  ): Promise<Written> {
    return this.#database.transaction(async transaction => {
      await lockCluster(transaction, entityRef);
      const row: WaiverRow | undefined = await currentWaivers(transaction)
        .where({ 'waivers.entity_ref': entityRef, 'waivers.id': id })
        .first('waivers.*');
      if (!row) {
        throw new NotFoundError(NOT_THERE);
      }
      if (row.version !== version) {
        throw new ConflictError(
          'Somebody else has changed the waiver meanwhile',
        );
      }
      const { what, columns } = changeOf(toWaiver(row));
      const after = { ...row, ...columns, version: version + 1 };
      await transaction(tables.waivers)
        .where({ id })
        .update({ ...columns, version: after.version });
      return this.#written(transaction, { what, by, now }, after, row);
    });
  }

  /** Writes what follows of a row that is written. */
  async #written(
    transaction: Knex.Transaction,
    { what, by, now }: Writing & { what: WaiverEventKind },
    row: WaiverRow,
    earlier?: WaiverRow,
  ): Promise<Written> {
    const before = earlier && toWaiver(earlier);
    const after = toWaiver(row);
    await transaction(tables.waiverEvents).insert({
      ...{ waiver_id: row.id, version: row.version },
      ...{ what, done_by: by, done_at: now },
      before: before ? shown(before) : null,
      after: shown(after),
    });
    if (before?.selector ?? after.selector) {
      await renewParts(transaction, row.entity_ref);
    }
    const { selected } = await transaction(tables.waivers)
      .where({ id: row.id })
      .first('selected');
    return { before, after: toWaiver({ ...row, selected }) };
  }

  async #mustHaveRoom(
    transaction: Knex.Transaction,
    entityRef: string,
    { today }: WaiverRules,
  ): Promise<void> {
    const rows = await transaction(tables.waivers)
      .where({ entity_ref: entityRef })
      .whereIn('state', ['pending', 'active'])
      .where('expires_on', '>=', today)
      .limit(MOST_OF_CLUSTER)
      .select('id');
    if (rows.length >= MOST_OF_CLUSTER) {
      throw new ConflictError(
        `${MOST_OF_CLUSTER} waivers of this cluster are pending or active, as many as may be. Revoke one of them first.`,
      );
    }
  }
}
