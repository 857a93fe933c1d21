/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  ReadResult,
  Reason,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';

/** What came of an archive, judged as a cluster is. */
export interface OfflineReading {
  /** When the sysdump was taken, ISO 8601. */
  takenAt: string;
  snapshot: Snapshot;
  assessment: Assessment;
  /** What to tell people of the archive as a whole. */
  notes: Reason[];
}

/** How an archive is read. */
export interface ReadingOptions {
  /** What the cluster is called in the snapshot. */
  clusterName: string;
  /** Ends the reading. */
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Reads an archive, in this browser. What is wrong with it is a value; only the end by the signal throws. */
export type ReadArchive = (
  archive: Blob,
  options: ReadingOptions,
) => Promise<ReadResult<OfflineReading>>;
