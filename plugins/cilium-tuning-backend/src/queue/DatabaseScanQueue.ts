/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type { ScanProgressReport } from 'backstage-plugin-cilium-tuning-node';
import type { Knex } from 'knex';
import { tables, type ClusterRow } from '../store/tables';
import { writeReport } from '../store/writeReport';
import { afterScan } from './afterScan';
import type { Claim, ScanResult } from './claim';
import { makeDue, type RequestAnswer } from './makeDue';
import { withoutViewer } from './withoutViewer';

/** A replica that does not renew its claim for this long has died, and another takes over. */
const LEASE_MS = 60_000;

const CANDIDATES = 20;

/** Replicas that may die in a row while they scan a cluster, before it is left alone for a while: it may be what they die of. */
const MOST_ABANDONED = 2;

type Candidate = Pick<
  ClusterRow,
  | 'entity_ref'
  | 'auth_provider'
  | 'lease_holder'
  | 'abandoned'
  | 'scheduled'
  | 'started_at'
> & { cluster_name: string };

/**
 * The clusters that are due. Replicas share it: a claim is a conditional update of one row. Their clocks have to agree to within a
 * few seconds, as those of machines that keep time do.
 */
export class DatabaseScanQueue {
  readonly #database: Knex;
  readonly #interval: number;
  readonly #replica: string;
  readonly #onFinished: (result: ScanResult, milliseconds: number) => void;

  constructor(options: {
    database: Knex;
    /** Milliseconds between two scans of a cluster. */
    interval: number;
    /** What people know this replica by. */
    replica?: string;
    /** Called when what came of a scan has been stored. */
    onFinished?: (result: ScanResult, milliseconds: number) => void;
  }) {
    this.#database = options.database;
    this.#interval = options.interval;
    this.#replica = options.replica ?? 'unnamed';
    this.#onFinished = options.onFinished ?? (() => {});
  }

  /** Claims the cluster that has been due for longest; undefined when none is. */
  async claim(now: Date): Promise<Claim | undefined> {
    const candidates: Candidate[] = await this.#due(now)
      .orderBy('due_at')
      .limit(CANDIDATES)
      .select(
        ...(['entity_ref', 'cluster_name', 'auth_provider'] as const),
        ...(['lease_holder', 'started_at', 'abandoned', 'scheduled'] as const),
      );
    for (const candidate of candidates) {
      // A lease that nobody handed back is that of a replica that has died
      const abandoned =
        candidate.abandoned + (candidate.lease_holder === null ? 0 : 1);
      if (candidate.lease_holder !== null && abandoned >= MOST_ABANDONED) {
        await this.#backOff(candidate, abandoned, now);
        continue;
      }
      const token = randomUUID();
      const taken = await this.#take(candidate, now).update({
        lease_holder: token,
        lease_until: new Date(now.getTime() + LEASE_MS),
        lease_replica: this.#replica,
        started_at: now,
        sources_done: 0,
        sources_total: 0,
        nodes_read: 0,
        nodes_total: null,
        abandoned,
      });
      if (taken === 1) {
        return {
          entityRef: candidate.entity_ref,
          clusterName: candidate.cluster_name,
          authProvider: candidate.auth_provider ?? undefined,
          token,
          takenAt: now,
        };
      }
    }
    return undefined;
  }

  /**
   * Renews a claim and tells how far its scan is.
   *
   * @returns false when the claim is lost, and the scan should end
   */
  async renew(
    claim: Claim,
    progress: ScanProgressReport | undefined,
    now: Date,
  ): Promise<boolean> {
    const renewed = await this.#claimed(this.#database, claim).update({
      lease_until: new Date(now.getTime() + LEASE_MS),
      ...(progress && {
        sources_done: progress.sourcesDone,
        sources_total: progress.sourcesTotal,
        nodes_read: progress.nodesRead,
        nodes_total: progress.nodesTotal ?? null,
      }),
    });
    return renewed === 1;
  }

  /** Hands a cluster back unscanned, for another replica to take at once. */
  async release(claim: Claim): Promise<void> {
    await this.#claimed(this.#database, claim).update({
      lease_holder: null,
      lease_until: null,
    });
  }

  /**
   * Ends a claim with what came of it, and says when the cluster is due again.
   *
   * @returns false when the claim was lost meanwhile, as when the entity is another cluster's now: then nothing is stored
   */
  async finish(claim: Claim, result: ScanResult, now: Date): Promise<boolean> {
    const stored = await this.#database.transaction(async transaction => {
      const row: ClusterRow | undefined = await this.#claimed(
        transaction,
        claim,
      )
        .forUpdate()
        .first();
      if (!row) {
        return false;
      }
      const failures = result.report ? 0 : row.failures + 1;
      const ended = await this.#claimed(transaction, claim).update({
        ...afterScan(row, result, { failures, interval: this.#interval, now }),
        failures,
        abandoned: 0,
      });
      if (ended !== 1) {
        return false;
      }
      if (result.report) {
        const { snapshot, assessment } = result.report;
        await writeReport(transaction, claim.entityRef, snapshot, assessment);
      }
      return true;
    });
    if (stored) {
      this.#onFinished(result, now.getTime() - claim.takenAt.getTime());
    }
    return stored;
  }

  /** Asks for a scan now. */
  async request(entityRef: string, now: Date): Promise<RequestAnswer> {
    return makeDue(this.#database, entityRef, now);
  }

  #due(now: Date) {
    return this.#database(tables.clusters)
      .where('binding', 'matched')
      .whereNull('gone_since')
      .where('due_at', '<=', now)
      .where(withoutViewer)
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', now),
      );
  }

  /** The row of a candidate, unless another replica has been here since somebody looked. */
  #take({ entity_ref, cluster_name, lease_holder }: Candidate, now: Date) {
    return this.#due(now).where({ entity_ref, cluster_name, lease_holder });
  }

  /** Leaves a cluster alone that replicas keep dying of. */
  async #backOff(
    candidate: Candidate,
    abandoned: number,
    now: Date,
  ): Promise<void> {
    const result = {
      outcome: 'failed',
      problem: { code: 'scan.abandoned', params: { times: abandoned } },
    } as const;
    await this.#take(candidate, now).update({
      ...afterScan(candidate, result, {
        failures: abandoned,
        interval: this.#interval,
        now,
      }),
      abandoned,
    });
  }

  #claimed(database: Knex, { entityRef, clusterName, token }: Claim) {
    return database(tables.clusters).where({
      entity_ref: entityRef,
      cluster_name: clusterName,
      lease_holder: token,
      binding: 'matched',
    });
  }
}
