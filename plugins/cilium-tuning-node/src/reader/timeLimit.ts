/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs something under a signal that also aborts after a time, and leaves neither timer nor listener behind.
 */
export async function withTimeLimit<T>(
  parent: AbortSignal,
  milliseconds: number,
  run: (signal: AbortSignal, expired: () => boolean) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let expired = false;
  const abort = () => controller.abort(parent.reason);
  const timer = setTimeout(() => {
    expired = true;
    controller.abort();
  }, milliseconds);
  parent.addEventListener('abort', abort);
  if (parent.aborted) {
    abort();
  }
  try {
    return await run(controller.signal, () => expired);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', abort);
  }
}

/**
 * Waits; ends early, without an error, when the signal aborts.
 */
export async function pause(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  // Rejects for no other reason than the signal
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/**
 * Resolves when a signal aborts, for what cannot be relied on to heed it.
 */
export function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise(resolve => {
    const end = () => resolve('aborted');
    if (signal.aborted) {
      end();
    }
    signal.addEventListener('abort', end, { once: true });
  });
}
