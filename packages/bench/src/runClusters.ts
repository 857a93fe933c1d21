/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import type { JsonObject } from '@backstage/types';
import type { AnsweredTraffic } from '@internal/demo-clusters';
import type { ClustersMessage } from './clustersProcess';

/** Clusters that run in a process of their own. */
export interface BenchClusters {
  /** `kubernetes.clusterLocatorMethods` for Backstage to know them by. */
  locators: JsonObject[];
  /** What a cluster has been asked and has answered so far. */
  trafficOf(name: string): Promise<AnsweredTraffic>;
  stop(): void;
}

/** The next message of the process that holds this; what loads its code sends others. */
async function nextMessage<K extends keyof ClustersMessage>(
  child: ChildProcess,
  wanted: K,
): Promise<NonNullable<ClustersMessage[K]>> {
  const messages: AsyncIterable<ClustersMessage[]> = on(child, 'message', {
    close: ['exit'],
  });
  for await (const [message] of messages) {
    const value = message[wanted];
    if (value) {
      return value;
    }
  }
  throw new Error('The process of the clusters has ended');
}

/** Starts clusters of these sizes. */
export async function runClusters(
  dir: string,
  sizes: readonly number[],
): Promise<BenchClusters> {
  const child = fork(require.resolve('./clustersProcess'), [
    dir,
    ...sizes.map(String),
  ]);
  const locators = await nextMessage(child, 'locators');
  return {
    locators,
    async trafficOf(name) {
      const answered = nextMessage(child, 'traffic');
      child.send(name);
      return await answered;
    },
    stop: () => child.disconnect(),
  };
}
