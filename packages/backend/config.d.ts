/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export interface Config {
  /** Clusters to try this with, without any of one's own. */
  demoClusters?: {
    /**
     * Starts the demo's clusters with the backend and adds them to `kubernetes.clusterLocatorMethods` and
     * `catalog.locations`. Refused where NODE_ENV is production. Default false.
     */
    enabled?: boolean;
  };
}
