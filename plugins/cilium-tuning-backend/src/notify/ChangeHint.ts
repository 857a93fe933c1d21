/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { SIGNAL_CHANNEL } from 'backstage-plugin-cilium-tuning-common';

/** Every page that is open looks again when it hears a hint. */
const PAUSE_MS = 5_000;

/**
 * Tells frontends that it is worth looking again. Whoever has a connection hears it, so it says nothing: not what changed, not
 * where, and not how often, since all that happens within a pause is one hint.
 */
export class ChangeHint {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #wanted = false;

  constructor(options: { signals: SignalsService; logger: LoggerService }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Something changed. The first hint goes out at once, others at the end of a pause. */
  give(): void {
    if (this.#pause) {
      this.#wanted = true;
      return;
    }
    this.#pause = setTimeout(() => this.#resume(), PAUSE_MS);
    this.#pause.unref();
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: SIGNAL_CHANNEL,
        message: {},
      })
      .catch(error =>
        // Pages look again by themselves after a while
        this.#logger.debug('A signal could not be sent', toError(error)),
      );
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  #resume(): void {
    this.#pause = undefined;
    if (this.#wanted) {
      this.#wanted = false;
      this.give();
    }
  }
}
