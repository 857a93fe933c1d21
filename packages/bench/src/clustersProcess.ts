/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  type AnsweredTraffic,
  clusterLocatorMethods,
  largeCluster,
  startDemoClusters,
} from '@internal/demo-clusters';

/** What this process tells the one that started it. */
export interface ClustersMessage {
  /** Once, when all clusters listen. */
  locators?: JsonObject[];
  /** Each time that it was sent the name of a cluster. */
  traffic?: AnsweredTraffic;
}

/** The name of the cluster with so many nodes. */
export const clusterOfSize = (size: number) => `nodes-${size}`;

function say(message: ClustersMessage): void {
  process.send?.(message);
}

/** Runs clusters of these sizes in a process of their own, so that they cost the backend nothing. */
async function serve(dir: string, sizes: number[]): Promise<void> {
  const { clusters, get } = await startDemoClusters({
    dir,
    definitions: sizes.map(size => ({
      ...largeCluster(size),
      name: clusterOfSize(size),
    })),
  });
  process.on('message', (name: string) => say({ traffic: get(name).traffic }));
  process.on('disconnect', () => process.exit());
  say({ locators: clusterLocatorMethods(clusters) });
}

if (require.main === module) {
  const [dir, ...sizes] = process.argv.slice(2);
  serve(dir, sizes.map(Number));
}
