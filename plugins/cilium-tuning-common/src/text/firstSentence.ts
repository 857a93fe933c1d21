/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The first sentence of a text, for lists that have a line for each item. A text without a full stop is one sentence.
 *
 * @public
 */
export function firstSentence(text: string): string {
  return /^.+?[.。](?=\s)/su.exec(text)?.[0] ?? text;
}
