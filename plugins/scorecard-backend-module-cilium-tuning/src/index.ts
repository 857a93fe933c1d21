/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Gives the scorecard of Red Hat Developer Hub metrics of how far Cilium is tuned on clusters.
 *
 * @packageDocumentation
 */
export { scorecardModuleCiliumTuning as default } from './module';
