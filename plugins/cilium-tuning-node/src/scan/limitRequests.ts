/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import limitConcurrency from 'p-limit';
import type { ClusterReader } from '../reader/ClusterReader';

/**
 * A reader with at most so many requests on their way at once. Commands are not among them: they wait for a node instead of for the
 * API server, and their source has a limit of its own.
 */
export function limitRequests(
  reader: ClusterReader,
  concurrency: number,
): ClusterReader {
  const limit = limitConcurrency(concurrency);
  const { getText, exec } = reader;
  return {
    get: request => limit(() => reader.get(request)),
    ...(getText && {
      getText: request => limit(() => getText.call(reader, request)),
    }),
    ...(exec && { exec: request => exec.call(reader, request) }),
  };
}
