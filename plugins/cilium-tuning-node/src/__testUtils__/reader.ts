/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterReader, ReadRequest } from '../reader/ClusterReader';
import { getJson, getText, type GetJsonOptions } from '../reader/getJson';
import type { SourceContext } from '../sources/EvidenceSource';

/** Reads a server directly, as the backend reads the proxy. */
export function httpReader(
  baseUrl: string,
  options: Partial<GetJsonOptions> = {},
): ClusterReader {
  const optionsOf = ({
    path,
    query = {},
    accept = 'application/json',
    signal,
  }: ReadRequest): GetJsonOptions => {
    const url = new URL(path, baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    return {
      url: url.href,
      path,
      signal,
      timeLimit: 5_000,
      maxBytes: 32 * 2 ** 20,
      ...options,
      headers: async () => ({ accept, ...(await options.headers?.()) }),
    };
  };
  return {
    get: request => getJson(optionsOf(request)),
    getText: request => getText(optionsOf(request)),
  };
}

/** A signal that nobody aborts. */
export const noSignal = () => new AbortController().signal;

/** What a source is given, here with the defaults of the backend. */
export function contextOf(
  reader: ClusterReader,
  more: Partial<SourceContext> = {},
): SourceContext {
  return {
    clusterName: 'test',
    reader,
    readingOf: async () => undefined,
    ciliumNamespaces: ['kube-system'],
    probeNamespace: 'cilium-tuning',
    cluster: {},
    signal: noSignal(),
    ...more,
  };
}
