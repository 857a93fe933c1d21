/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from './version';

/**
 * Minors of Cilium for which something holds.
 *
 * @public
 */
export interface VersionRange {
  /** First minor for which it holds; absent where it always did. */
  from?: string;
  /** First minor for which it no longer holds; absent where it still does. */
  until?: string;
}

/**
 * Whether a version of Cilium lies in a range.
 *
 * @returns undefined when the version cannot be read and the range has an end
 * @public
 */
export function inRange(
  version: string | undefined,
  { from, until }: VersionRange,
): boolean | undefined {
  const late = from ? isCiliumAtLeast(version ?? '', from) : true;
  const gone = until ? isCiliumAtLeast(version ?? '', until) : false;
  return late === undefined || gone === undefined ? undefined : late && !gone;
}
