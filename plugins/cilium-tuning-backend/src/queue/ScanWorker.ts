/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Snapshot } from 'backstage-plugin-cilium-tuning-common';
import type { ScanProgressReport } from 'backstage-plugin-cilium-tuning-node';
import type { Claim, ScanResult } from './claim';
import type { DatabaseScanQueue } from './DatabaseScanQueue';
import type { ViewerCredentials } from '../kubernetes/ViewerCredentials';
import type { ScanSlots } from './ScanSlots';
import { resultOf } from './scanResult';

const RENEW_EVERY_MS = 1_000;

/** Pauses after which the result of a scan is tried to be stored again, as while the database restarts. */
const STORE_AGAIN_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** Scans one cluster of the Kubernetes plugin. */
export type ScanFunction = (
  cluster: Pick<Claim, 'clusterName' | 'authProvider'> & {
    /** Where what is read may be remembered. */
    entityRef?: string;
    /** Whose rights in the cluster count, where it is not read with those of Backstage. */
    viewer?: ViewerCredentials;
  },
  options: {
    signal: AbortSignal;
    onProgress(progress: ScanProgressReport): void;
  },
) => Promise<Snapshot>;

/** Takes clusters that are due out of the queue and scans them. */
export class ScanWorker {
  readonly #queue: DatabaseScanQueue;
  readonly #scan: ScanFunction;
  readonly #slots: ScanSlots;
  readonly #logger: LoggerService;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #claiming: Promise<void> | undefined;
  #wanted = false;

  constructor(options: {
    queue: DatabaseScanQueue;
    scan: ScanFunction;
    /** Room for scans at once, which scans of users take too. */
    slots: ScanSlots;
    logger: LoggerService;
  }) {
    this.#queue = options.queue;
    this.#scan = options.scan;
    this.#slots = options.slots;
    this.#logger = options.logger;
  }

  /** Starts scans of what is due, as many as there is room for. Does not wait for them. */
  async tick(): Promise<void> {
    // What is asked for while claims are under way may have come too late for them
    this.#wanted = true;
    this.#claiming ??= this.#fillWhileWanted().finally(() => {
      this.#claiming = undefined;
    });
    await this.#claiming;
  }

  /** Resolves when no scan is under way. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running);
    }
  }

  /** Ends what is under way and hands it back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#claiming?.catch(() => undefined);
    await this.idle();
  }

  async #fillWhileWanted(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      await this.#fill();
    }
  }

  async #fill(): Promise<void> {
    while (!this.#stopping.signal.aborted && this.#slots.tryTake()) {
      const claim = await this.#claim();
      if (!claim) {
        return;
      }
      const run = this.#run(claim)
        .catch(error => this.#logger.error('A scan could not be ended', error))
        .finally(() => {
          this.#running.delete(run);
          this.#slots.release();
          this.#next();
        });
      this.#running.add(run);
    }
  }

  /** What is due, for the room that is taken; gives that back when nothing is. */
  async #claim(): Promise<Claim | undefined> {
    let claim: Claim | undefined;
    try {
      claim = await this.#queue.claim(new Date());
      return claim;
    } finally {
      if (!claim) {
        this.#slots.release();
      }
    }
  }

  /** Somebody may wait behind what has just ended. */
  #next(): void {
    if (!this.#stopping.signal.aborted) {
      this.tick().catch(error =>
        this.#logger.error('Due clusters could not be claimed', error),
      );
    }
  }

  async #run(claim: Claim): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([this.#stopping.signal, ending.signal]);
    let progress: ScanProgressReport | undefined;
    const stopRenewing = this.#keepRenewing(
      claim,
      () => progress,
      () => ending.abort(),
    );
    try {
      const result = await this.#resultOf(claim, {
        signal,
        onProgress: current => {
          progress = current;
        },
      });
      if (signal.aborted) {
        await this.#queue.release(claim);
      } else {
        await this.#store(claim, result);
      }
    } finally {
      stopRenewing();
    }
  }

  async #resultOf(
    claim: Claim,
    options: Parameters<ScanFunction>[1],
  ): Promise<ScanResult> {
    try {
      return resultOf(await this.#scan(claim, options));
    } catch (error) {
      this.#logger.error(
        'A scan failed with an error of its own',
        toError(error),
      );
      return { outcome: 'failed', problem: { code: 'scan.failed' } };
    }
  }

  /** Renews a claim until the function that this gives is called. */
  #keepRenewing(
    claim: Claim,
    progress: () => ScanProgressReport | undefined,
    onLost: () => void,
  ): () => void {
    let asking = false;
    const renewal = setInterval(async () => {
      // A database that does not answer is not asked ever more
      if (asking) {
        return;
      }
      asking = true;
      try {
        if (!(await this.#queue.renew(claim, progress(), new Date()))) {
          onLost();
        }
      } catch (error) {
        this.#logger.warn('A claim could not be renewed', toError(error));
      } finally {
        asking = false;
      }
    }, RENEW_EVERY_MS);
    return () => clearInterval(renewal);
  }

  /** Stores a result, again and again where the database is away: what a scan has brought should not be lost for that. */
  async #store(claim: Claim, result: ScanResult): Promise<void> {
    const finishedAt = new Date();
    for (const wait of STORE_AGAIN_MS) {
      try {
        await this.#queue.finish(claim, result, finishedAt);
        return;
      } catch (error) {
        this.#logger.warn('A scan could not be stored yet', toError(error));
      }
      if (this.#stopping.signal.aborted) {
        break;
      }
      await pause(wait, undefined, { signal: this.#stopping.signal }).catch(
        () => undefined,
      );
    }
    await this.#queue.finish(claim, result, finishedAt);
  }
}
