/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  isJsonObject,
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterReader, ReadRequest } from './ClusterReader';
import { readPages } from './readPages';

const PAGE_SIZE = 500;
const MAX_ITEMS = 100_000;

/**
 * A list of the API, and what to keep of it.
 *
 * @public
 */
export interface ListRequest<T> extends ReadRequest {
  /** Default 500. */
  pageSize?: number;
  /** Default 100,000. A list that is longer is left where a page passes this. */
  maxItems?: number;
  /** Takes the entries out of a page; undefined when it is not a page of this list. */
  itemsOf(page: JsonObject): JsonObject[] | undefined;
  /** What to keep of an entry, so that the rest of its page can go; undefined for one that cannot be understood. */
  pick(item: JsonObject): T | undefined;
  /** Called after each page. */
  onProgress?(read: number, total?: number): void;
}

/**
 * What was read of a list.
 *
 * @public
 */
export interface ListResult<T> {
  items: T[];
  /** Entries that {@link ListRequest.pick} did not understand. */
  skipped: number;
  /** Why the rest is missing, or why nothing was read. */
  problem?: ReadProblem;
}

function remaining(page: JsonObject): number | undefined {
  const count = isJsonObject(page.metadata)
    ? page.metadata.remainingItemCount
    : undefined;
  return typeof count === 'number' && count >= 0 ? count : undefined;
}

/**
 * The entries of a page of plain objects. One that is no object stands as an empty one, so that it counts as skipped.
 *
 * @public
 */
export function objectsOf(page: JsonObject): JsonObject[] | undefined {
  const { items } = page;
  // Go writes an empty list as null
  return Array.isArray(items) || items === null
    ? (items ?? []).map(item => (isJsonObject(item) ? item : {}))
    : undefined;
}

/**
 * Reads a list page by page. Pages that were read stay when a later one fails.
 *
 * @public
 */
export async function readList<T>(
  reader: ClusterReader,
  request: ListRequest<T>,
): Promise<ListResult<T>> {
  const { itemsOf, pick, onProgress, maxItems = MAX_ITEMS, ...rest } = request;
  const { path } = request;
  let result: ListResult<T> = { items: [], skipped: 0 };
  const problem = await readPages(reader, {
    ...rest,
    pageSize: request.pageSize ?? PAGE_SIZE,
    onRestart: () => {
      result = { items: [], skipped: 0 };
    },
    onPage: page => {
      const entries = itemsOf(page);
      if (!entries) {
        return readProblem('read.badShape', { path, what: 'not a list' });
      }
      for (const entry of entries) {
        const kept = pick(entry);
        if (kept === undefined) {
          result.skipped += 1;
        } else {
          result.items.push(kept);
        }
      }
      const read = result.items.length + result.skipped;
      const left = remaining(page);
      onProgress?.(read, left === undefined ? undefined : read + left);
      return read > maxItems
        ? readProblem('read.tooMany', { path, items: maxItems })
        : undefined;
    },
  });
  return problem ? { ...result, problem } : result;
}
