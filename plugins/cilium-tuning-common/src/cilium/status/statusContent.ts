/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { jsonParts } from './readStatus';
import { statusFactsOf, type StatusFacts } from './statusFacts';
import { textParts } from './text/textParts';
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

/** A line that begins an object, after what `kubectl exec` and shells say before it. */
const objectStart = /^[ \t]*\{/m;

/** The object that a content holds, whatever stands before and after it. */
function jsonIn(content: string): object | undefined {
  const start = objectStart.exec(content)?.index;
  if (start === undefined) {
    return undefined;
  }
  try {
    const parsed: unknown = JSON.parse(
      content.slice(start, content.lastIndexOf('}') + 1),
    );
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an object has anything of a status; the agent's client prints one without anything as `{}`. */
const isOfStatus = (status: object, { parts }: StatusParts) =>
  parts.size > 0 || Object.keys(status).length === 0;

const contentOf = (
  form: StatusContent['form'],
  parts: StatusParts,
): StatusContent => ({
  form,
  evidence: factsOf(parts),
  facts: statusFactsOf(parts),
});

/**
 * Reads an output of `cilium status`, whichever form it has; see {@link readStatus} and {@link readStatusText}. The client that
 * printed it is taken to be of the agent's version.
 *
 * @public
 */
export function readStatusContent(content: string): StatusContent {
  const status = jsonIn(content);
  if (status) {
    const parts = jsonParts(status, true);
    return contentOf(isOfStatus(status, parts) ? 'json' : 'nothing', parts);
  }
  const parts = textParts(content);
  return parts
    ? contentOf('text', parts)
    : contentOf('nothing', jsonParts({}, true));
}
