/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import type { ReadResult } from './problem';

/**
 * One GET request to the API server of a cluster.
 *
 * @public
 */
export interface ReadRequest {
  /** Path below the API server's root; make it with {@link apiPath}. */
  path: string;
  query?: Record<string, string | number | undefined>;
  /** Default `application/json`. */
  accept?: string;
  /** Largest answer that is read, where it is to be smaller than the reader's own limit. */
  maxBytes?: number;
  signal: AbortSignal;
}

/**
 * Reads one cluster, by GET only. Whatever goes wrong on the way or in the cluster is a value, never thrown. What a list
 * needs on top (pages, expired continuations, tables) is in {@link readList}, so that a reader is this one method.
 *
 * @public
 */
export interface ClusterReader {
  get(request: ReadRequest): Promise<ReadResult<JsonObject>>;
}
