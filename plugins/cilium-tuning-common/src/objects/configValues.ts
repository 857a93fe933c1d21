/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configKeys, type ConfigKey } from '../cilium/configKeys';

/** Longer than any value of a known key that an operator would write. */
export const VALUE_LIMIT = 2_000;

/** The keys that are read, wherever they stand. */
export const knownKeys: readonly ConfigKey[] = configKeys;

/** The known keys of a configuration object. Nothing else of it is kept. */
export function knownValues(data: Readonly<Record<string, unknown>>): {
  values: Record<string, string>;
  leftOut: string[];
} {
  const values: Record<string, string> = {};
  const leftOut: string[] = [];
  for (const key of knownKeys.filter(name => Object.hasOwn(data, name))) {
    const value = data[key];
    if (typeof value === 'string' && value.length <= VALUE_LIMIT) {
      values[key] = value;
    } else {
      leftOut.push(key);
    }
  }
  return { values, leftOut };
}
