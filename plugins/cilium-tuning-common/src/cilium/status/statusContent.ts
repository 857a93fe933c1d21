/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { jsonParts } from './readStatus';
import { statusFactsOf, type StatusFacts } from './statusFacts';
import { factsOf, type StatusFact, type StatusParts } from './statusParts';

/**
 * What was found in an output of `cilium status`.
 *
 * @public
 */
export interface StatusContent {
  /** `nothing`: this is no status. */
  form: 'json' | 'text' | 'nothing';
  /** Evidence, as {@link readStatus} gives it. */
  evidence: StatusFact[];
  /** The same for other programs. */
  facts: StatusFacts;
}

function parseObject(content: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(content);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const contentOf = (
  form: StatusContent['form'],
  parts: StatusParts,
): StatusContent => ({
  form,
  evidence: factsOf(parts),
  facts: statusFactsOf(parts),
});

/**
 * Reads an output of `cilium status`, whichever form it has.
 *
 * @public
 */
export function readStatusContent(content: string): StatusContent {
  const status = parseObject(content);
  return contentOf(status ? 'json' : 'nothing', jsonParts(status, true));
}
