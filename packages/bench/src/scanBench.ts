/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import { nodePageSchema } from 'backstage-plugin-cilium-tuning-common';
import type { AnsweredTraffic } from '@internal/demo-clusters';
import { figuresOf, forgetPeak } from './processFigures';
import { median } from './quantile';
import type { BenchBackend } from './runBackend';

/** Time for a backend that has nothing to do to tidy up. Whoever asks for a scan again sooner gets none. */
const SETTLE_MS = 11_000;

/** What a scan of a cluster took. */
export interface ScanFigures {
  requests: number;
  /** Bytes of the answers as JSON, for each node; absent where the cluster does not count them. */
  decodedBytesPerNode?: number;
  /** Bytes of the answers on the wire, for each node. */
  sentBytesPerNode: number;
  /** From the press of the button until the report was kept. */
  wallSeconds: number;
  /** Of the backend. */
  cpuSeconds: number;
  /** The most that the backend held, above what it held before, MiB. */
  peakMebibytes: number;
  /** `complete`, `partial` or `failed`. */
  outcome: string;
}

/** What scans of one cluster took. */
export interface ClusterFigures {
  nodes: number;
  /** When nothing was known of it. */
  first: ScanFigures;
  /** The median of those after. */
  later: ScanFigures;
  /** The first after Backstage was started again. */
  restarted?: ScanFigures;
}

function medianOf(figures: readonly ScanFigures[]): ScanFigures {
  const of = (pick: (one: ScanFigures) => number) => median(figures.map(pick));
  return {
    requests: of(({ requests }) => requests),
    ...(figures[0].decodedBytesPerNode !== undefined && {
      decodedBytesPerNode: of(
        ({ decodedBytesPerNode = 0 }) => decodedBytesPerNode,
      ),
    }),
    sentBytesPerNode: of(({ sentBytesPerNode }) => sentBytesPerNode),
    wallSeconds: of(({ wallSeconds }) => wallSeconds),
    cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
    peakMebibytes: of(({ peakMebibytes }) => peakMebibytes),
    outcome: figures[figures.length - 1].outcome,
  };
}

async function nodesOf(backend: BenchBackend, cluster: string) {
  const page = await backend.read(cluster, '/nodes?limit=1');
  return nodePageSchema.parse(JSON.parse(page)).totalItems;
}

/**
 * Scans a cluster.
 *
 * @param trafficOf - what its API server has answered so far
 */
export async function scanOnce(
  backend: BenchBackend,
  cluster: string,
  trafficOf: () => Promise<AnsweredTraffic>,
): Promise<ScanFigures> {
  await pause(SETTLE_MS);
  const trafficBefore = await trafficOf();
  forgetPeak(backend.pid);
  const before = figuresOf(backend.pid);
  const { status, wallMs } = await backend.scan(cluster);
  const after = figuresOf(backend.pid);
  const traffic = await trafficOf();
  const nodes = await nodesOf(backend, cluster);
  const decoded = traffic.decodedBytes - trafficBefore.decodedBytes;
  return {
    requests: traffic.requests - trafficBefore.requests,
    ...(!Number.isNaN(decoded) && { decodedBytesPerNode: decoded / nodes }),
    sentBytesPerNode: (traffic.sentBytes - trafficBefore.sentBytes) / nodes,
    wallSeconds: wallMs / 1000,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    peakMebibytes: after.peak - before.resident,
    outcome: status.lastScan?.outcome ?? 'none',
  };
}

/**
 * Scans a cluster several times.
 *
 * @param runs - how often, after the first time
 * @param trafficOf - what its API server has answered so far
 */
export async function benchScan(
  backend: BenchBackend,
  cluster: string,
  runs: number,
  trafficOf: () => Promise<AnsweredTraffic>,
): Promise<ClusterFigures> {
  const first = await scanOnce(backend, cluster, trafficOf);
  const later: ScanFigures[] = [];
  for (let run = 0; run < runs; run++) {
    later.push(await scanOnce(backend, cluster, trafficOf));
  }
  return {
    nodes: await nodesOf(backend, cluster),
    ...{ first, later: medianOf(later) },
  };
}
