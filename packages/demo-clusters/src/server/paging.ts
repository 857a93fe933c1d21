/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { z } from 'zod';
import type { Item } from './collection';
import { badRequest, StatusError } from './status';

/** etcd keeps old revisions for about five minutes; then a continued list cannot be consistent any more. */
const TOKEN_LIFETIME_MS = 5 * 60_000;
const EXPIRED =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';

const tokenSchema = z.object({
  v: z.literal('meta.k8s.io/v1'),
  /** -1: an inconsistent continuation, as a 410 offers it. */
  rv: z.number().int(),
  start: z.string(),
  issued: z.number(),
});
type Token = z.output<typeof tokenSchema>;

export interface ListMetadata {
  [field: string]: string | number;
  resourceVersion: string;
}

export interface PageRequest {
  /** In order. */
  items: readonly Item[];
  selects(item: Item): boolean;
  limit: number;
  continueToken: string | null;
  /** With a selector the server cannot know how many items remain. */
  selective: boolean;
  resourceVersion: number;
  now: Date;
  /** Treat any token as too old. */
  expired: boolean;
}

function encodeToken(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decodeToken(text: string): Token {
  try {
    return tokenSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString()),
    );
  } catch {
    throw badRequest('invalid continue token: continue key is not valid');
  }
}

function readToken(request: PageRequest, text: string): Token {
  const token = decodeToken(text);
  const tooOld =
    token.rv !== -1 &&
    (request.expired ||
      request.now.getTime() - token.issued > TOKEN_LIFETIME_MS);
  if (tooOld) {
    throw new StatusError(410, 'Expired', EXPIRED, undefined, {
      continue: encodeToken({ ...token, rv: -1 }),
    });
  }
  return token;
}

/** Where the first item with this key or a later one is. */
function positionOf(items: readonly Item[], key: string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (items[middle].key < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The items of one page, and how many follow: of a selective list only whether there are any. */
function pick(
  { items, selects, limit, selective }: PageRequest,
  from: number,
): { page: Item[]; remaining: number } {
  const page: Item[] = [];
  let remaining = 0;
  for (let position = from; position < items.length; position += 1) {
    const item = items[position];
    if (selects(item)) {
      if (limit === 0 || page.length < limit) {
        page.push(item);
      } else {
        remaining += 1;
        if (selective) {
          break;
        }
      }
    }
  }
  return { page, remaining };
}

/** One page of a list, and the list's metadata. */
export function pageOf(request: PageRequest): {
  items: Item[];
  metadata: ListMetadata;
} {
  const { items, continueToken, now } = request;
  const token = continueToken ? readToken(request, continueToken) : undefined;
  const revision =
    token && token.rv !== -1 ? token.rv : request.resourceVersion;
  const { page, remaining } = pick(
    request,
    token ? positionOf(items, token.start) : 0,
  );
  const metadata: ListMetadata = { resourceVersion: String(revision) };
  if (remaining > 0) {
    metadata.continue = encodeToken({
      v: 'meta.k8s.io/v1',
      rv: revision,
      // the first key that can follow the last one on this page
      start: `${page[page.length - 1].key}\0`,
      issued: now.getTime(),
    });
    if (!request.selective) {
      metadata.remainingItemCount = remaining;
    }
  }
  return { items: page, metadata };
}
