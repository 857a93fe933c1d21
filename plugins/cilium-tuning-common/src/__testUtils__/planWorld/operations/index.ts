/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './agents';
export * from './configuration';
export * from './hosts';
export * from './kubeProxy';
export * from './nodes';
export * from './wrong';
