/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A flag of an object of the status. The agent leaves out false, so in an object that is there an absent flag is false, unless
 * the client that printed it may not know the flag.
 */
export function flagOf<K extends string>(
  part: Partial<Record<K, unknown>> | undefined,
  complete: boolean,
  name: K,
): boolean | undefined {
  const value = part?.[name];
  if (typeof value === 'boolean') {
    return value;
  }
  return part && complete && value === undefined ? false : undefined;
}
