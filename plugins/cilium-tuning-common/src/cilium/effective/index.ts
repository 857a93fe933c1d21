/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './hostRouting';
export * from './kubeProxyReplacement';
export * from './masquerading';
export * from './nativeRouting';
export * from './nodePortMode';
export type { Effective } from './types';
export { unobserved } from './unobserved';
