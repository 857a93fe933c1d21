/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';

/** Every look costs a backend something too. */
const POLL_MS = 500;

/** Asks for something until it is there. */
export async function until<T>(
  what: string,
  withinMs: number,
  get: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    const value = await get();
    if (value !== undefined) {
      return value;
    }
    await pause(POLL_MS);
  }
  throw new Error(`${what}: not within ${withinMs / 1000} s`);
}
