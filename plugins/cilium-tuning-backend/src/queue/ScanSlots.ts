/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Room for scans at once in this replica, of the queue and of users together. Who waits for room gets it in order, before the
 * queue does.
 */
export class ScanSlots {
  #free: number;
  readonly #waiting: { enter(): void }[] = [];

  constructor(size: number) {
    this.#free = size;
  }

  /** Takes room where there is some. Who took it has to release it. */
  tryTake(): boolean {
    if (this.#free === 0) {
      return false;
    }
    this.#free -= 1;
    return true;
  }

  /** Takes room as soon as there is some; the signal ends the wait with its reason. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.tryTake()) {
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiter = { enter: resolve };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(signal.reason);
      };
      waiter.enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.push(waiter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Gives room back. */
  release(): void {
    const next = this.#waiting.shift();
    if (next) {
      next.enter();
    } else {
      this.#free += 1;
    }
  }
}
