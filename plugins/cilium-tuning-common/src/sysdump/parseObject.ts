/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import { parseDocument } from 'yaml';
import { isJsonObject } from '../objects/json';

/** More brackets inside each other than any object of Kubernetes has. */
const MOST_NESTED = 200;

/** Whether text nests so deep that parsing it would be dear: brackets, or dashes in front of each other. */
function isTooDeep(text: string): boolean {
  if (/(?:[-?:] ){20}/.test(text)) {
    return true;
  }
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MOST_NESTED) {
        return true;
      }
    } else if (character === ']' || character === '}') {
      depth = Math.max(0, depth - 1);
    }
  }
  return false;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseYaml(text: string): JsonValue | undefined {
  try {
    const document = parseDocument(text, {
      ...{ schema: 'core', merge: false, strict: false },
      ...{ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' },
    });
    // Objects of Kubernetes are printed without aliases: only somebody who wants to use up memory writes them
    return document.errors.length > 0
      ? undefined
      : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Parses the text of one object, YAML or JSON; undefined where it is none. */
export function parseObject(text: string): JsonObject | undefined {
  if (isTooDeep(text)) {
    return undefined;
  }
  const value = /^\s*\{/.test(text) ? parseJson(text) : parseYaml(text);
  return isJsonObject(value) ? value : undefined;
}
