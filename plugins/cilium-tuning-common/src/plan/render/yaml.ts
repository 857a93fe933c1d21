/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { Document } from 'yaml';

/**
 * An object as YAML, in the same order every time.
 *
 * @param order - whether keys stand in the order of the alphabet instead of as they were given
 */
export function yamlText(
  value: JsonObject,
  comments: readonly string[] = [],
  { sorted = false }: { sorted?: boolean } = {},
): string {
  const document = new Document(value, {
    sortMapEntries: sorted,
    // kubectl and Helm read YAML 1.1, where `on` is no text
    compat: 'yaml-1.1',
  });
  if (comments.length > 0) {
    document.commentBefore = comments.map(line => ` ${line}`).join('\n');
  }
  // Long lines stay whole: they are commands and contents of files
  return document.toString({ lineWidth: 0, singleQuote: true });
}
