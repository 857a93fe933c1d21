/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './buildSnapshot';
export * from './evidence';
export * from './factReader';
export * from './agentStatus';
export * from './facts';
export * from './nearSize';
export type { NodeLabels } from './nodeLabels';
export * from './nodeState';
export * from './placement';
export * from './replaceFacts';
export * from './selectors';
export * from './snapshot';
export * from './sourceCatalog';
export * from './sources';
