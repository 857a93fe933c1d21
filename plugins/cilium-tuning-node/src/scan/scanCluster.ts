/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  buildSnapshotCloser,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterReader } from '../reader/ClusterReader';
import type { EvidenceSource } from '../sources/EvidenceSource';
import { limitRequests } from './limitRequests';
import { lookCloser, readSource } from './readSource';
import { readingIn, readTogether } from './readTogether';

/**
 * How far a scan is.
 *
 * @public
 */
export interface ScanProgressReport {
  sourcesDone: number;
  sourcesTotal: number;
  nodesRead: number;
  /** Absent while the API server has not said how many there are. */
  nodesTotal?: number;
}

/**
 * What to scan, and how.
 *
 * @public
 */
export interface ScanOptions {
  /** Name of the cluster in the Kubernetes plugin. */
  clusterName: string;
  /** The same object in every scan of the cluster, where sources may remember something of it. Default: one of its own. */
  cluster?: object;
  reader: ClusterReader;
  sources: readonly EvidenceSource[];
  /** Namespaces that Cilium is looked for in, the likeliest first. */
  ciliumNamespaces: readonly string[];
  /** Namespace of the probe. */
  probeNamespace: string;
  /** Label whose value tells node pools apart. */
  poolLabel?: string;
  /** Whether the labels of the nodes are kept, for what names nodes by them. */
  keepLabels?: boolean;
  /** Milliseconds that each source may take. */
  timeLimit: number;
  /** Requests on their way to the cluster at once. */
  maxRequests: number;
  signal: AbortSignal;
  onProgress?(progress: ScanProgressReport): void;
  logger?: LoggerService;
}

/**
 * Reads all sources of a cluster side by side and merges what they say; where that leaves a node undecided, sources that can
 * look closer at it. Whatever a cluster does, this resolves: what could not be read is said in the states of the sources.
 *
 * @public
 */
export async function scanCluster(options: ScanOptions): Promise<Snapshot> {
  const { clusterName, sources, poolLabel, keepLabels, signal } = options;
  const { ciliumNamespaces, probeNamespace, cluster = {} } = options;
  const takenAt = new Date().toISOString();
  let progress: ScanProgressReport = {
    sourcesDone: 0,
    sourcesTotal: sources.length,
    nodesRead: 0,
  };
  const report = (change: Partial<ScanProgressReport>) => {
    progress = { ...progress, ...change };
    options.onProgress?.(progress);
  };
  report({});
  const reader = limitRequests(options.reader, options.maxRequests);
  const context = {
    ...{ clusterName, reader, ciliumNamespaces, probeNamespace },
    ...{ cluster, signal },
  };
  const readings = await readTogether(sources, async (source, readingOf) => {
    const onNodes = (nodesRead: number, nodesTotal?: number) =>
      report({ nodesRead, nodesTotal });
    const reading = await readSource(
      source,
      { ...context, readingOf, onNodes },
      options,
    );
    report({ sourcesDone: progress.sourcesDone + 1 });
    return reading;
  });
  return await buildSnapshotCloser(
    { clusterName, takenAt, readings, poolLabel, keepLabels },
    undecided =>
      Promise.all(
        sources.map((source, index) =>
          lookCloser(
            source,
            { ...context, readingOf: readingIn(sources, readings) },
            readings[index],
            undecided,
            options,
          ),
        ),
      ),
  );
}
