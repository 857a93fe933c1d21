/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './agentFloors';
export * from './configDefaults';
export * from './configKeys';
export * from './effective';
export * from './hostRoutingFallbacks';
export * from './introductions';
export * from './nativeCidr';
export * from './options';
export * from './status/readStatus';
export * from './tunnelConfig';
export * from './version';
export * from './versionRange';
