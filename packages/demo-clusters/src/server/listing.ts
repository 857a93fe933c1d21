/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { minorOf } from '../build/versions';
import type { Collection, Item } from './collection';
import { ListMetadata, pageOf } from './paging';
import type { RequestInfo } from './requestInfo';
import { parseFieldSelector, parseLabelSelector } from './selectors';
import type { ClusterState } from './state';
import { badRequest, StatusError } from './status';

/** From this minor on, lists out of the watch cache keep to `limit`. */
const WATCH_CACHE_PAGES_SINCE = 33;

function wholeNumber(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  if (text === null || text === '') {
    return 0;
  }
  if (!/^\d+$/.test(text)) {
    throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return Number(text);
}

function checkResourceVersion(query: URLSearchParams, current: number): void {
  const wanted = query.get('resourceVersion');
  if (!wanted || wanted === '0') {
    return;
  }
  if (query.get('continue')) {
    throw badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
  const version = wholeNumber(query, 'resourceVersion');
  if (version > current) {
    throw new StatusError(
      504,
      'Timeout',
      `Too large resource version: ${version}, current: ${current}`,
      {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
    );
  }
}

function selectorOf(
  info: RequestInfo,
  query: URLSearchParams,
): (item: Item) => boolean {
  const matchesLabels = parseLabelSelector(query.get('labelSelector'));
  const fields = parseFieldSelector(query.get('fieldSelector'));
  return item =>
    (info.namespace === undefined || item.namespace === info.namespace) &&
    matchesLabels(item.labels) &&
    fields.every(
      ({ field, operator, value }) =>
        (item.field(field) === value) === (operator === '='),
    );
}

/** Selects, orders and pages what a list request asks for. */
export function listPage(
  state: ClusterState,
  collection: Collection,
  info: RequestInfo,
  query: URLSearchParams,
  options: { now: Date; expired: boolean },
): { items: Item[]; metadata: ListMetadata } {
  const { version, resourceVersion } = state.cluster;
  const limit = wholeNumber(query, 'limit');
  checkResourceVersion(query, resourceVersion);
  const ignoresLimit =
    query.get('resourceVersion') === '0' &&
    minorOf(version.gitVersion) < WATCH_CACHE_PAGES_SINCE;
  return pageOf({
    items: collection.items(),
    selects: selectorOf(info, query),
    limit: ignoresLimit ? 0 : limit,
    continueToken: query.get('continue'),
    selective: Boolean(
      query.get('labelSelector') || query.get('fieldSelector'),
    ),
    resourceVersion,
    ...options,
  });
}
