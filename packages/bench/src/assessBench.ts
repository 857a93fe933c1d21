/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { assess, type Snapshot } from 'backstage-plugin-cilium-tuning-common';
import {
  createSources,
  getJson,
  scanCluster,
} from 'backstage-plugin-cilium-tuning-node';
import { largeCluster, startDemoClusters } from '@internal/demo-clusters';
import { median } from './quantile';

const RUNS = 21;

/** What judging a snapshot took. */
export interface AssessFigures {
  nodes: number;
  groups: number;
  cohorts: number;
  /** Milliseconds, the median of several runs after the first. */
  medianMs: number;
  slowestMs: number;
}

async function snapshotOf(dir: string, size: number): Promise<Snapshot> {
  const demo = await startDemoClusters({
    dir,
    definitions: [largeCluster(size)],
  });
  const [cluster] = demo.clusters;
  const agent = new Agent({ ca: readFileSync(cluster.caFile) });
  try {
    return await scanCluster({
      clusterName: cluster.name,
      sources: createSources(),
      ciliumNamespaces: ['kube-system'],
      probeNamespace: 'cilium-tuning',
      timeLimit: 120_000,
      maxRequests: 3,
      signal: new AbortController().signal,
      reader: {
        async get({ path, query = {}, accept = 'application/json', signal }) {
          const url = new URL(path, cluster.url);
          for (const [name, value] of Object.entries(query)) {
            if (value !== undefined) {
              url.searchParams.set(name, String(value));
            }
          }
          return await getJson({
            ...{ url: url.href, path, signal },
            headers: async () => ({
              accept,
              authorization: `Bearer ${cluster.token}`,
            }),
            timeLimit: 60_000,
            maxBytes: 64 * 2 ** 20,
            agent,
          });
        },
      },
    });
  } finally {
    agent.destroy();
    await demo.stop();
  }
}

/** Judges a cluster of so many nodes, again and again. */
export async function benchAssess(
  dir: string,
  size: number,
): Promise<AssessFigures> {
  const snapshot = await snapshotOf(join(dir, 'assess'), size);
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    assess(snapshot);
    return performance.now() - startedAt;
  }).slice(1);
  return {
    nodes: snapshot.nodes.length,
    groups: snapshot.groups.length,
    cohorts: snapshot.cohorts.length,
    medianMs: median(times),
    slowestMs: Math.max(...times),
  };
}
