/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  hasCode,
  isJsonObject,
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterReader, ReadRequest } from './ClusterReader';

/** A list of the API, to be read page by page. */
export interface PagesRequest extends ReadRequest {
  pageSize: number;
  /** Takes a page; a problem ends the reading. */
  onPage: (page: JsonObject) => ReadProblem | undefined;
  /** The list starts over: forget all pages. */
  onRestart: () => void;
}

function continueToken(page: JsonObject): string | undefined {
  const token = isJsonObject(page.metadata)
    ? page.metadata.continue
    : undefined;
  return typeof token === 'string' && token ? token : undefined;
}

/**
 * Reads all pages of a list. A continuation that expired is read again from the start, once; by then what was read may be
 * minutes old, so the inconsistent rest that the server offers instead would mix states.
 *
 * @returns why the rest is missing, or undefined when all was read
 */
export async function readPages(
  reader: ClusterReader,
  { pageSize, onPage, onRestart, ...request }: PagesRequest,
): Promise<ReadProblem | undefined> {
  const { path } = request;
  const seen = new Set<string>();
  let restarted = false;
  let token: string | undefined;
  for (;;) {
    const result = await reader.get({
      ...request,
      query: { ...request.query, limit: pageSize, continue: token },
    });
    if (!result.ok) {
      if (!token || restarted || !hasCode(result.problem, 'read.gone')) {
        return result.problem;
      }
      restarted = true;
      token = undefined;
      seen.clear();
      onRestart();
      continue;
    }
    const problem = onPage(result.value);
    if (problem) {
      return problem;
    }
    token = continueToken(result.value);
    if (!token) {
      return undefined;
    }
    if (seen.has(token)) {
      return readProblem('read.badShape', { path, what: 'pages repeat' });
    }
    seen.add(token);
  }
}
