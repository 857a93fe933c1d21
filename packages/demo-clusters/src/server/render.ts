/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject, JsonValue } from '@backstage/types';
import type { Collection, Item } from './collections';
import type { Representation } from './negotiation';
import type { ListMetadata } from './paging';
import { badRequest, StatusError } from './status';

const META_VERSION = 'meta.k8s.io/v1';

/** Objects of the API are plain data; going through JSON drops what is undefined, as the wire does. */
function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

function partial(item: Item): JsonObject {
  return plain({
    kind: 'PartialObjectMetadata',
    apiVersion: META_VERSION,
    metadata: item.object.metadata,
  });
}

function rowObject(item: Item, include: string): { object?: JsonObject } {
  switch (include) {
    case 'None':
      return {};
    case 'Object':
      return { object: plain(item.object) };
    case 'Metadata':
      return { object: partial(item) };
    default:
      throw badRequest(`unrecognized includeObject value: "${include}"`);
  }
}

function tableOf(
  collection: Collection,
  items: Item[],
  metadata: JsonObject,
  query: URLSearchParams,
  now: Date,
): JsonObject {
  const include = query.get('includeObject') || 'Metadata';
  return {
    kind: 'Table',
    apiVersion: META_VERSION,
    metadata,
    columnDefinitions: collection.columns.map(column => ({ ...column })),
    rows: items.map(
      (item): JsonValue => ({
        cells: item.cells(now),
        ...rowObject(item, include),
      }),
    ),
  };
}

function unsupported(message: string): StatusError {
  return new StatusError(406, 'NotAcceptable', message);
}

export function renderList(
  collection: Collection,
  representation: Representation,
  page: { items: Item[]; metadata: ListMetadata },
  query: URLSearchParams,
  now: Date,
): JsonObject {
  const { items, metadata } = page;
  switch (representation) {
    case 'Table':
      return tableOf(collection, items, metadata, query, now);
    case 'PartialObjectMetadataList':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: META_VERSION,
        metadata,
        items: items.map(partial),
      };
    case 'PartialObjectMetadata':
      throw unsupported(
        `you requested PartialObjectMetadata, but the requested object is a list (${collection.kind}List)`,
      );
    default:
      return {
        kind: `${collection.kind}List`,
        apiVersion: collection.apiVersion,
        metadata,
        items: items.map(({ object }) => {
          const { kind, apiVersion, ...rest } = object;
          return plain(
            collection.custom ? { apiVersion, kind, ...rest } : rest,
          );
        }),
      };
  }
}

export function renderObject(
  collection: Collection,
  representation: Representation,
  item: Item,
  query: URLSearchParams,
  now: Date,
): JsonObject {
  switch (representation) {
    case 'Table': {
      const { resourceVersion } = item.object.metadata;
      return tableOf(collection, [item], { resourceVersion }, query, now);
    }
    case 'PartialObjectMetadata':
      return partial(item);
    case 'PartialObjectMetadataList':
      throw unsupported(
        `you requested PartialObjectMetadataList, but the requested object is not a list (${collection.kind})`,
      );
    default:
      return plain(item.object);
  }
}
