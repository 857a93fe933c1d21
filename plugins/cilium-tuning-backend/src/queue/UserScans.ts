/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ScanProgressReport } from 'backstage-plugin-cilium-tuning-node';
import type { ViewerCredentials } from '../kubernetes/ViewerCredentials';
import type {
  DatabaseUserScanStore,
  UserClaim,
  UserScanKey,
} from '../store/DatabaseUserScanStore';
import type { ScanResult } from './claim';
import { REQUEST_PAUSE_MS } from './makeDue';
import { ScanSlots } from './ScanSlots';
import { resultOf, seenByViewer } from './scanResult';
import type { ScanFunction } from './ScanWorker';

const RENEW_EVERY_MS = 1_000;

/** Credentials wait in the memory of this process; nobody should be able to fill that. */
const MOST_AT_ONCE = 50;

/** A cluster for a user to scan, and how the Kubernetes plugin signs in to it. */
export interface UserScanRequest extends UserScanKey {
  authProvider: string;
}

/** What becomes of a scan that brought a report, where it is not the user's alone. */
export type ShareReport = (
  cluster: UserScanKey,
  result: ScanResult & Required<Pick<ScanResult, 'report'>>,
) => Promise<unknown>;

/**
 * Scans with the credentials of whoever asks. They are in the memory of the replica that was asked and nowhere else, so the
 * scan runs there and ends with it.
 */
export class UserScans {
  readonly #store: DatabaseUserScanStore;
  readonly #slots: ScanSlots;
  readonly #scan: ScanFunction;
  readonly #share: ShareReport | undefined;
  readonly #logger: LoggerService;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  /** Each cluster is read by one user at a time, so that its limit of requests holds. */
  readonly #clusters = new Map<string, ScanSlots>();

  constructor(options: {
    store: DatabaseUserScanStore;
    /** Room for scans at once, which those of the queue take too. */
    slots: ScanSlots;
    scan: ScanFunction;
    share?: ShareReport;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#slots = options.slots;
    this.#scan = options.scan;
    this.#share = options.share;
    this.#logger = options.logger;
  }

  /**
   * Starts a scan; does not wait for it.
   *
   * @returns `running` when one of the user's is under way already, `tooSoon` when they asked a moment ago, `full` when too many
   * scans of others are under way
   */
  async start(
    request: UserScanRequest,
    viewer: ViewerCredentials,
  ): Promise<'started' | 'running' | 'tooSoon' | 'full'> {
    if (this.#running.size >= MOST_AT_ONCE || this.#stopping.signal.aborted) {
      return 'full';
    }
    const { userRef, entityRef, clusterName, authProvider } = request;
    const claim = await this.#store.begin(
      { userRef, entityRef, clusterName },
      REQUEST_PAUSE_MS,
      new Date(),
    );
    if (typeof claim === 'string') {
      return claim;
    }
    const run = this.#run(claim, authProvider, viewer)
      .catch(error => this.#complain('could not be ended', error, viewer))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
    return 'started';
  }

  /** Ends what is under way, with nothing kept of it. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }

  async #run(
    claim: UserClaim,
    authProvider: string,
    viewer: ViewerCredentials,
  ): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([this.#stopping.signal, ending.signal]);
    let progress: ScanProgressReport | undefined;
    const renewal = setInterval(() => {
      this.#store.renew(claim, progress, new Date()).then(
        held => held || ending.abort(),
        error => this.#logger.warn('A claim could not be renewed', error),
      );
    }, RENEW_EVERY_MS);
    let result: ScanResult | undefined;
    try {
      const { clusterName } = claim;
      const snapshot = await this.#inTurn(clusterName, signal, () =>
        this.#scan(
          { clusterName, authProvider, viewer },
          {
            signal,
            onProgress: current => {
              progress = current;
            },
          },
        ),
      );
      result = resultOf(seenByViewer(snapshot));
    } catch (error) {
      if (!signal.aborted) {
        this.#complain('failed with an error of its own', error, viewer);
        result = { outcome: 'failed', problem: { code: 'scan.failed' } };
      }
    } finally {
      clearInterval(renewal);
    }
    if (signal.aborted || !result) {
      await this.#store.release(claim);
    } else {
      await this.#end(claim, result);
    }
  }

  /** Runs when no other user's scan of the cluster does, and there is room. */
  async #inTurn<T>(
    clusterName: string,
    signal: AbortSignal,
    run: () => Promise<T>,
  ): Promise<T> {
    const turn = this.#clusters.get(clusterName) ?? new ScanSlots(1);
    this.#clusters.set(clusterName, turn);
    await turn.take(signal);
    try {
      await this.#slots.take(signal);
      try {
        return await run();
      } finally {
        this.#slots.release();
      }
    } finally {
      turn.release();
    }
  }

  async #end(claim: UserClaim, result: ScanResult): Promise<void> {
    const { report, ...rest } = result;
    if (report && this.#share) {
      await this.#share(claim, { ...rest, report });
      await this.#store.finish(claim, rest, new Date());
    } else {
      await this.#store.finish(claim, result, new Date());
    }
  }

  #complain(what: string, error: unknown, viewer: ViewerCredentials): void {
    const { message, stack = message } = toError(error);
    this.#logger.error(`A scan of a user ${what}`, {
      stack: viewer.removeFrom(stack),
    });
  }
}
