/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadResult } from 'backstage-plugin-cilium-tuning-common';
import type { JsonObject } from '@backstage/types';

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
 * One command that reads something in a container.
 *
 * @public
 */
export interface ExecRequest {
  namespace: string;
  pod: string;
  container: string;
  /** Program and arguments; no shell takes them apart. */
  command: readonly string[];
  /** Largest output that is read, where it is to be smaller than the reader's own limit. */
  maxBytes?: number;
  /** Milliseconds for the command and its retries, where that is to be other than the reader's own limit. */
  timeLimit?: number;
  signal: AbortSignal;
}

/**
 * Reads one cluster. Whatever goes wrong on the way or in the cluster is a value, never thrown. What a list needs on top
 * (pages, expired continuations, tables) is in {@link readList}, so that a reader stays small.
 *
 * @public
 */
export interface ClusterReader {
  /** Sends a GET for a JSON object. */
  get(request: ReadRequest): Promise<ReadResult<JsonObject>>;
  /** Sends a GET for plain text. Absent where a reader cannot. */
  getText?(request: ReadRequest): Promise<ReadResult<string>>;
  /**
   * Runs a command that changes nothing and gives what it wrote to standard output; none at all is a problem. Absent where a
   * reader cannot.
   */
  exec?(request: ExecRequest): Promise<ReadResult<string>>;
}
