/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';

export interface Config {
  ciliumTuning?: {
    /** What Tech Insights is told. A key that is not listed here stops the start of the backend. */
    techInsights?: {
      /**
       * Catalog filter for the clusters that Tech Insights gets facts of, for example `{ metadata.labels.tier: gold }`. Tech Insights
       * shows facts and results of checks to everybody who may use it, whether they may see the entity or not. Default: all.
       */
      filter?: JsonObject;
    };
  };
}
