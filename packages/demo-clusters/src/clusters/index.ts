/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import { articleCluster } from './article';
import { defaultsCluster } from './defaults';
import { largeCluster } from './large';
import { noCiliumCluster } from './noCilium';
import { openshiftCluster } from './openshift';
import { signInCluster } from './signIn';
import { tunedCluster } from './tuned';
import { downCluster } from './unreachable';

/** The clusters of the demo. @public */
export const demoClusterDefinitions: ClusterDefinition[] = [
  articleCluster,
  tunedCluster,
  defaultsCluster,
  noCiliumCluster,
  downCluster,
  signInCluster,
  largeCluster(),
];

export {
  articleCluster,
  defaultsCluster,
  downCluster,
  largeCluster,
  noCiliumCluster,
  openshiftCluster,
  signInCluster,
  tunedCluster,
};
