/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The value that all agree on; undefined where there is none, or where they differ. */
export function agreed<T>(values: (T | undefined)[]): T | undefined {
  const [first, ...rest] = values.filter(
    (value): value is T => value !== undefined,
  );
  const wanted = JSON.stringify(first);
  return rest.every(value => JSON.stringify(value) === wanted)
    ? first
    : undefined;
}
