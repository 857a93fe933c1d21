/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Snapshot } from 'backstage-plugin-cilium-tuning-common';
import type { ScanProgressReport } from 'backstage-plugin-cilium-tuning-node';
import type { Claim, DatabaseScanQueue, ScanResult } from './DatabaseScanQueue';
import { resultOf } from './scanResult';

const RENEW_EVERY_MS = 1_000;

/** Scans one cluster of the Kubernetes plugin. */
export type ScanFunction = (
  cluster: Pick<Claim, 'clusterName' | 'authProvider'>,
  options: {
    signal: AbortSignal;
    onProgress(progress: ScanProgressReport): void;
  },
) => Promise<Snapshot>;

/** Takes clusters that are due out of the queue and scans them. */
export class ScanWorker {
  readonly #queue: DatabaseScanQueue;
  readonly #scan: ScanFunction;
  readonly #maxConcurrent: number;
  readonly #logger: LoggerService;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #claiming: Promise<void> | undefined;
  #wanted = false;

  constructor(options: {
    queue: DatabaseScanQueue;
    scan: ScanFunction;
    /** Clusters that are scanned at once. */
    maxConcurrent: number;
    logger: LoggerService;
  }) {
    this.#queue = options.queue;
    this.#scan = options.scan;
    this.#maxConcurrent = options.maxConcurrent;
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
    while (
      this.#running.size < this.#maxConcurrent &&
      !this.#stopping.signal.aborted
    ) {
      const claim = await this.#queue.claim(new Date());
      if (!claim) {
        return;
      }
      const run = this.#run(claim)
        .catch(error => this.#logger.error('A scan could not be ended', error))
        .finally(() => {
          this.#running.delete(run);
          this.#next();
        });
      this.#running.add(run);
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
    const renewal = setInterval(() => {
      this.#queue.renew(claim, progress, new Date()).then(
        held => held || ending.abort(),
        error => this.#logger.warn('A claim could not be renewed', error),
      );
    }, RENEW_EVERY_MS);
    let result: ScanResult;
    try {
      const snapshot = await this.#scan(claim, {
        signal,
        onProgress: current => {
          progress = current;
        },
      });
      result = resultOf(snapshot);
    } catch (error) {
      this.#logger.error(
        'A scan failed with an error of its own',
        toError(error),
      );
      result = { outcome: 'failed', problem: { code: 'scan.failed' } };
    } finally {
      clearInterval(renewal);
    }
    if (signal.aborted) {
      await this.#queue.release(claim);
    } else {
      await this.#queue.finish(claim, result, new Date());
    }
  }
}
