/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Gives Tech Insights facts about how far Cilium is tuned on clusters, and ready-made checks of them.
 *
 * @packageDocumentation
 */
export { ciliumTuningChecks } from './ciliumTuningChecks';
export { techInsightsModuleCiliumTuning as default } from './module';
