/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Whether a score is lower than before; one that there is no longer enough evidence for is. */
export const falls = (
  before: number | null | undefined,
  after: number | null | undefined,
): boolean =>
  typeof before === 'number' && (typeof after !== 'number' || after < before);
