/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SourceReading } from 'backstage-plugin-cilium-tuning-common';

/** What a reading says of a node, by fact. */
export function factsOf(
  { nodes }: SourceReading,
  node: string,
): Record<string, unknown> {
  return Object.fromEntries(
    (nodes?.get(node)?.facts ?? []).map(({ fact, value }) => [fact, value]),
  );
}
