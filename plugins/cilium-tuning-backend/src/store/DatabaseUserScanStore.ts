/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type { ScanProgressReport } from 'backstage-plugin-cilium-tuning-node';
import type { Knex } from 'knex';
import type { ScanResult } from '../queue/claim';
import type { StoredReport } from './ClusterStore';
import { columnsOfScan } from './storedScan';
import { tables, toOptionalDate, type UserScanRow } from './tables';
import { toUserReport, toUserScan, type UserScanRecord } from './userScan';

/** For how long what a user scanned with their own credentials is there. */
export const USER_SCAN_KEPT_MS = 60 * 60_000;

/** Who does not renew their claim for this long has died, and their scan with them: its credentials are nowhere else. */
const LEASE_MS = 60_000;

/** Whose scan of what. */
export interface UserScanKey {
  userRef: string;
  entityRef: string;
  clusterName: string;
}

/** The right to scan a cluster for a user, until the lease ends. */
export interface UserClaim extends UserScanKey {
  token: string;
}

/** What is kept of no scan of before. */
const NO_REPORT = {
  finished_at: null,
  outcome: null,
  problem: null,
  report_id: null,
  taken_at: null,
  rules_version: null,
  snapshot: null,
  assessment: null,
};

/** What each user scanned with their own cluster credentials, for themselves and for an hour. Holds no credentials. */
export class DatabaseUserScanStore {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * Claims the cluster for a scan by the user.
   *
   * @param pause - milliseconds that have to be between two requests
   * @returns `running` when a scan of theirs is under way; `tooSoon` when they asked a moment ago
   */
  async begin(
    key: UserScanKey,
    pause: number,
    now: Date,
  ): Promise<UserClaim | 'running' | 'tooSoon'> {
    const token = randomUUID();
    const begun = {
      cluster_name: key.clusterName,
      requested_at: now,
      lease_holder: token,
      lease_until: new Date(now.getTime() + LEASE_MS),
      started_at: null,
      sources_done: 0,
      sources_total: 0,
      nodes_read: 0,
      nodes_total: null,
    };
    const fresh = {
      ...begun,
      ...NO_REPORT,
      expires_at: new Date(now.getTime() + USER_SCAN_KEPT_MS),
    };
    const free = () =>
      this.#rows(key)
        .where('requested_at', '<=', new Date(now.getTime() - pause))
        .where(ended =>
          ended.whereNull('lease_until').orWhere('lease_until', '<=', now),
        );
    // What they have stays until the new scan brings something, unless it is of another cluster or has expired
    const again = await free()
      .where({ cluster_name: key.clusterName })
      .where('expires_at', '>', now)
      .update(begun);
    if (again === 0 && (await free().update(fresh)) === 0) {
      const { userRef, entityRef } = key;
      await this.#database(tables.userScans)
        .insert({ ...fresh, user_ref: userRef, entity_ref: entityRef })
        .onConflict(['user_ref', 'entity_ref'])
        .ignore();
    }
    const row: UserScanRow | undefined = await this.#rows(key).first();
    if (row?.lease_holder === token) {
      return { ...key, token };
    }
    const leaseUntil = toOptionalDate(row?.lease_until ?? null);
    return leaseUntil && leaseUntil > now ? 'running' : 'tooSoon';
  }

  /**
   * Renews a claim and tells how far its scan is; without progress it waits.
   *
   * @returns false when the claim is lost, and the scan should end
   */
  async renew(
    claim: UserClaim,
    progress: ScanProgressReport | undefined,
    now: Date,
  ): Promise<boolean> {
    const renewed = await this.#claimed(claim).update({
      lease_until: new Date(now.getTime() + LEASE_MS),
      ...(progress && {
        started_at: this.#database.raw('coalesce(started_at, ?)', [now]),
        sources_done: progress.sourcesDone,
        sources_total: progress.sourcesTotal,
        nodes_read: progress.nodesRead,
        nodes_total: progress.nodesTotal ?? null,
      }),
    });
    return renewed === 1;
  }

  /** Gives a claim back without a result, so that the user can ask again. */
  async release(claim: UserClaim): Promise<void> {
    await this.#claimed(claim).update({
      lease_holder: null,
      lease_until: null,
    });
  }

  /** Ends a claim with what came of it. Without a report, one of before stays as long as it would have. */
  async finish(claim: UserClaim, result: ScanResult, now: Date): Promise<void> {
    await this.#claimed(claim).update({
      lease_holder: null,
      lease_until: null,
      finished_at: now,
      outcome: result.outcome,
      problem: result.problem ? JSON.stringify(result.problem) : null,
      ...(result.report && {
        ...columnsOfScan(result.report),
        report_id: randomUUID(),
        expires_at: new Date(now.getTime() + USER_SCAN_KEPT_MS),
      }),
    });
  }

  /** How a user's own scan stands. */
  async get(key: UserScanKey, now: Date): Promise<UserScanRecord> {
    const row = await this.#ofCluster(key).first();
    return row ? toUserScan(row, now) : {};
  }

  /** What a user's own scan brought; undefined once it has expired. */
  async report(key: UserScanKey, now: Date): Promise<StoredReport | undefined> {
    const row = await this.#ofCluster(key)
      .where('expires_at', '>', now)
      .first();
    return row && toUserReport(row);
  }

  /** Deletes what has expired. */
  async clean(now: Date): Promise<void> {
    await this.#database(tables.userScans)
      .where('expires_at', '<=', now)
      .where(ended =>
        ended.whereNull('lease_until').orWhere('lease_until', '<=', now),
      )
      .delete();
  }

  #rows({ userRef, entityRef }: UserScanKey) {
    return this.#database<UserScanRow>(tables.userScans).where({
      user_ref: userRef,
      entity_ref: entityRef,
    });
  }

  /** An entity may have become another cluster's since. */
  #ofCluster(key: UserScanKey) {
    return this.#rows(key).where({ cluster_name: key.clusterName });
  }

  #claimed(claim: UserClaim) {
    return this.#rows(claim).where({ lease_holder: claim.token });
  }
}
