/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { coerce, gte } from 'semver';

/**
 * Whether a Cilium version is of this minor or newer. Release candidates count as their release: what a minor brings is in
 * them.
 *
 * @param version - as the agent's image tag or status says: `1.13.4`, `1.17.6-cee.1`
 * @param minor - `1.14`
 * @returns undefined when the version cannot be read
 * @public
 */
export function isCiliumAtLeast(
  version: string,
  minor: string,
): boolean | undefined {
  const parsed = /^v?\d+\.\d+/.test(version) ? coerce(version) : null;
  const floor = coerce(minor);
  return parsed && floor ? gte(parsed, floor) : undefined;
}
