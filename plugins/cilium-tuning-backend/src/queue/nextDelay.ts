/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A cluster that keeps failing is tried at most this many times less often. */
const MAX_BACK_OFF = 4;

/** Share of the interval by which scans of different clusters drift apart. */
const JITTER = 0.1;

/**
 * Milliseconds until a cluster is due again.
 *
 * @param interval - milliseconds between two scans
 * @param failures - scans in a row that brought no report
 * @param random - 0 to 1
 */
export function nextDelay(
  interval: number,
  failures: number,
  random: number,
): number {
  const backOff = Math.min(2 ** Math.max(0, failures - 1), MAX_BACK_OFF);
  return Math.round(interval * backOff * (1 + JITTER * (2 * random - 1)));
}
