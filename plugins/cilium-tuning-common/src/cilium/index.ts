/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './agentFloors';
export * from './chartSettings';
export * from './configDefaults';
export * from './configKeys';
export * from './effective';
export * from './helmNames';
export * from './hostRoutingFallbacks';
export * from './introductions';
export * from './nativeCidr';
export * from './options';
export { readStatus } from './status/readStatus';
export { readStatusText } from './status/readStatusText';
export { readStatusContent, type StatusContent } from './status/statusContent';
export type { StatusFacts } from './status/statusFacts';
export type { StatusFact } from './status/statusParts';
export * from './tunnelConfig';
export * from './version';
export * from './versionRange';
