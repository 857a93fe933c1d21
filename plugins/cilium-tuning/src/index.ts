/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Cilium tuning scorecard on the pages of Kubernetes clusters. This entry point is for the legacy frontend system; the one
 * for the new frontend system is `backstage-plugin-cilium-tuning/alpha`.
 *
 * @packageDocumentation
 */

export { isCiliumTuningAvailable } from './isCiliumTuningAvailable';
export {
  CiliumTuningHomeCard,
  CiliumTuningPage,
  ciliumTuningPlugin,
  EntityCiliumTuningCard,
  EntityCiliumTuningContent,
  EntityCiliumTuningInsightsCard,
  EntityCiliumTuningTeamCard,
} from './plugin';
