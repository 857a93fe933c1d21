/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import { articleCluster } from './article';
import { defaultsCluster } from './defaults';
import { noCiliumCluster } from './noCilium';
import { tunedCluster } from './tuned';
import { downCluster, signInCluster } from './unreachable';

/** The clusters of the demo. @public */
export const demoClusterDefinitions: ClusterDefinition[] = [
  articleCluster,
  tunedCluster,
  defaultsCluster,
  noCiliumCluster,
  downCluster,
  signInCluster,
];

export {
  articleCluster,
  defaultsCluster,
  downCluster,
  noCiliumCluster,
  signInCluster,
  tunedCluster,
};
