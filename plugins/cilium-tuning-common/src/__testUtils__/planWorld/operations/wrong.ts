/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ModelCluster } from '../world';

/** What cannot be done as it stands, or must never be done. */
export class Wrong extends Error {}

/** What doing something disrupted, in the words of a step. */
export interface Disrupted {
  agentRestart?: true;
  podRestart?: true;
  nodeReboot?: true;
  connectionsReset?: true;
}

/** Time passes with everything that is done. */
export const tick = (cluster: ModelCluster) => {
  cluster.clock += 60;
  return cluster.clock;
};
