/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A size to the nearest of 32 steps between two powers of two, so within 1.6 % of what it is; powers of two themselves stay. Nodes
 * of one kind differ by a few MiB of memory, and by what is sized after it, and are to be judged as one all the same.
 *
 * @param size - a whole number from 0 on, of any unit
 * @public
 */
export function nearSize(size: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, size))) - 5);
  return Math.round(size / step) * step;
}
