/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { useChecklistWaivers } from './useChecklistWaivers';
export { useClusterWaivers } from './useClusterWaivers';
export { WaiversPage } from './WaiversPage';
