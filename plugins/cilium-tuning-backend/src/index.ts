/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Scans clusters for how far Cilium is tuned, keeps the reports and serves them.
 *
 * @packageDocumentation
 */

export { ciliumTuningClockServiceRef, type CiliumTuningClock } from './clock';
export {
  ciliumTuningClusterConditions,
  ciliumTuningClusterResourceRef,
  ciliumTuningClusterRules,
  createCiliumTuningClusterConditionalDecision,
} from './permissions/rules';
export { ciliumTuningPlugin as default } from './plugin';
export type { ClusterFacets, ClusterFilter } from './store/ClusterStore';
