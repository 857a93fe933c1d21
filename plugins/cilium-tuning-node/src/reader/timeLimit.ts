/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

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
export function pause(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
