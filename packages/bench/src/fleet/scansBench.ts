/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import { figuresOf } from '../processFigures';
import { until } from '../until';
import type { BackendPart } from './bareBackend';
import { startFleet, type Fleet } from './startFleet';

const AT_ONCE = 4;
const SAMPLE_MS = 1_000;
const FIRST_ROUND_WITHIN_MS = 30 * 60_000;

/** Where the clusters of a fleet come from. */
export interface ScansMode {
  name: string;
  locatedBy: 'config' | 'catalog';
  parts: readonly BackendPart[];
}

/** The modes that are measured beside each other. */
export const scansModes: readonly ScansMode[] = [
  { name: 'configuration', locatedBy: 'config', parts: [] },
  { name: 'catalog', locatedBy: 'catalog', parts: [] },
  {
    name: 'catalog, remembered',
    locatedBy: 'catalog',
    parts: ['rememberedClusters'],
  },
];

/** What an interval of scans of a whole fleet took. */
export interface FleetScanFigures {
  mode: string;
  clusters: number;
  nodes: number;
  seconds: number;
  scans: number;
  /** That reached the clusters. */
  requests: number;
  /** Of the backend. */
  cpuSeconds: number;
  /** The longest that a cluster which was due waited, seconds. */
  queueAgeSeconds: number;
}

const requestsOf = ({ demo }: Fleet) =>
  demo.clusters.reduce((sum, { traffic }) => sum + traffic.requests, 0);

/** Lets a backend scan a fleet for an interval, after its first round. */
export async function benchScans(
  mode: ScansMode,
  options: { clusters: number; nodes: number; seconds: number },
): Promise<FleetScanFigures> {
  const { clusters, nodes, seconds } = options;
  const fleet = await startFleet({
    ...{ clusters, nodes },
    ...{ locatedBy: mode.locatedBy, parts: mode.parts },
    ciliumTuning: {
      scan: { clusters: 'all', interval: { seconds }, maxConcurrent: AT_ONCE },
    },
  });
  try {
    await until('The first round is over', FIRST_ROUND_WITHIN_MS, async () =>
      (await fleet.database.reports()).size === clusters ? true : undefined,
    );
    const [{ pid }] = fleet.backends;
    const [before, requestsBefore] = [figuresOf(pid), requestsOf(fleet)];
    const since = new Date();
    const ages: number[] = [];
    while (Date.now() < since.getTime() + seconds * 1000) {
      ages.push(await fleet.database.queueAge());
      await pause(SAMPLE_MS);
    }
    const scans = [...(await fleet.database.scansSince(since)).values()];
    return {
      ...{ mode: mode.name, clusters, nodes, seconds },
      scans: scans.flat().length,
      requests: requestsOf(fleet) - requestsBefore,
      cpuSeconds: figuresOf(pid).cpuSeconds - before.cpuSeconds,
      queueAgeSeconds: Math.max(...ages) / 1000,
    };
  } finally {
    await fleet.stop();
  }
}
