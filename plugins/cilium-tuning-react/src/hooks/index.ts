/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { useChangeHint } from './useChangeHint';
export { useClusterReport, type ClusterReport } from './useClusterReport';
export { useIsNarrow } from './useIsNarrow';
export { usePolling } from './usePolling';
export * from './useFleet';
