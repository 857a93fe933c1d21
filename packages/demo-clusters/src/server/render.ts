/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { KubeObject } from '../objects';
import type { Collection, Item } from './collection';
import type { Representation } from './negotiation';
import type { ListMetadata } from './paging';
import { badRequest, StatusError } from './status';

const META_VERSION = 'meta.k8s.io/v1';

function partial({ metadata }: KubeObject): object {
  return { kind: 'PartialObjectMetadata', apiVersion: META_VERSION, metadata };
}

function rowObject(object: KubeObject, include: string): { object?: object } {
  switch (include) {
    case 'None':
      return {};
    case 'Object':
      return { object };
    case 'Metadata':
      return { object: partial(object) };
    default:
      throw badRequest(`unrecognized includeObject value: "${include}"`);
  }
}

function tableOf(
  collection: Collection,
  items: Item[],
  metadata: object,
  query: URLSearchParams,
  now: Date,
): object {
  const include = query.get('includeObject') || 'Metadata';
  return {
    kind: 'Table',
    apiVersion: META_VERSION,
    metadata,
    columnDefinitions: collection.columns,
    rows: items.map(item => {
      const { object, cells } = item.make();
      return { cells: cells(now), ...rowObject(object, include) };
    }),
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
): object {
  const { items, metadata } = page;
  switch (representation) {
    case 'Table':
      return tableOf(collection, items, metadata, query, now);
    case 'PartialObjectMetadataList':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: META_VERSION,
        metadata,
        items: items.map(item => partial(item.make().object)),
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
        items: items.map(item => {
          const { kind, apiVersion, ...rest } = item.make().object;
          return collection.custom ? { apiVersion, kind, ...rest } : rest;
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
): object {
  switch (representation) {
    case 'Table': {
      const { resourceVersion } = item.make().object.metadata;
      return tableOf(collection, [item], { resourceVersion }, query, now);
    }
    case 'PartialObjectMetadata':
      return partial(item.make().object);
    case 'PartialObjectMetadataList':
      throw unsupported(
        `you requested PartialObjectMetadataList, but the requested object is not a list (${collection.kind})`,
      );
    default:
      return item.make().object;
  }
}
