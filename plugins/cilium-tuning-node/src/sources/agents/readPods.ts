/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Pod,
  podSchema,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList, type ListResult } from '../../reader/readList';
import { ACCEPT_TABLE, tableRowsOf } from '../../reader/readTable';
import type { JsonObject } from '@backstage/types';
import type { SourceContext } from '../EvidenceSource';
import { firstProblem } from '../sourceState';

/** Rows without their objects are a fiftieth of whole pods. */
const ROWS_PER_PAGE = 1000;

/** Of agents, which are about 25 KB each, so that a page is no more than that of other lists. */
const PODS_PER_PAGE = 250;

/** So many nodes are asked for one by one; for more, all pods are read and the others dropped. */
const ONE_BY_ONE = 50;

interface PodQuery {
  labelSelector: string;
  fieldSelector?: string;
  /** Default 250. */
  perPage?: number;
}

/** What was read of a list of pods. */
export interface PodsRead<T> {
  items: T[];
  problem?: ReadProblem;
}

const pathOf = (namespace: string) =>
  apiPath('api', 'v1', 'namespaces', namespace, 'pods');

function podsRead<T>(
  namespace: string,
  { items, skipped, problem }: ListResult<T>,
): PodsRead<T> {
  return { items, problem: firstProblem(pathOf(namespace), skipped, problem) };
}

/** Reads whole pods. */
export async function readPods(
  context: SourceContext,
  namespace: string,
  { perPage = PODS_PER_PAGE, ...query }: PodQuery,
): Promise<PodsRead<Pod>> {
  const { reader, signal, pageSize = perPage } = context;
  const list = await readList(reader, {
    path: pathOf(namespace),
    query: { ...query },
    ...{ signal, pageSize, itemsOf: objectsOf },
    pick: item => podSchema.safeParse(item).data,
  });
  return podsRead(namespace, list);
}

/** Reads the table of pods without their objects: what `kubectl get pods -o wide` shows. */
export async function readPodTable<T>(
  { reader, signal, pageSize = ROWS_PER_PAGE }: SourceContext,
  namespace: string,
  query: Omit<PodQuery, 'perPage'>,
  pick: {
    row: (row: JsonObject) => T | undefined;
    /** For servers that make no tables. */
    pod: (pod: Pod) => T;
  },
): Promise<PodsRead<T>> {
  const list = await readList(reader, {
    path: pathOf(namespace),
    query: { ...query, includeObject: 'None' },
    accept: ACCEPT_TABLE,
    ...{ signal, pageSize },
    itemsOf: page => tableRowsOf(page) ?? objectsOf(page),
    pick: item => {
      if ('cells' in item) {
        return pick.row(item);
      }
      const pod = podSchema.safeParse(item).data;
      return pod && pick.pod(pod);
    },
  });
  return podsRead(namespace, list);
}

/** Commas, equals signs and backslashes have a meaning of their own in a field selector. */
const escaped = (value: string) => value.replace(/[\\,=]/g, '\\$&');

/** Reads the whole pods of some nodes. */
export async function readPodsOf(
  context: SourceContext,
  namespace: string,
  query: Omit<PodQuery, 'fieldSelector'>,
  nodes: ReadonlySet<string>,
): Promise<PodsRead<Pod>> {
  if (nodes.size > ONE_BY_ONE) {
    const { items, problem } = await readPods(context, namespace, query);
    return {
      items: items.filter(({ spec }) => nodes.has(spec.nodeName ?? '')),
      problem,
    };
  }
  const lists = await Promise.all(
    [...nodes].map(node =>
      readPods(context, namespace, {
        ...query,
        fieldSelector: `spec.nodeName=${escaped(node)}`,
      }),
    ),
  );
  return {
    items: lists.flatMap(({ items }) => items),
    problem: lists.find(({ problem }) => problem)?.problem,
  };
}
