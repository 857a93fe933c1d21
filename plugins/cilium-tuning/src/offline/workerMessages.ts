/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadResult } from 'backstage-plugin-cilium-tuning-common';
import type { OfflineReading } from './types';

/** What a worker is asked. */
export interface WorkerRequest {
  archive: Blob;
  clusterName: string;
}

/** What it answers: first that it runs, in the end what it read. */
export type WorkerAnswer =
  | { kind: 'ready' }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: ReadResult<OfflineReading> }
  | { kind: 'failed'; message: string };
