/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export {
  assessmentSchema,
  ciliumPresenceSchema,
  judgementSchema,
  nodeGroupSchema,
  reasonSchema,
  sourceStateSchema,
} from './assessment';
export * from './clusters';
export * from './history';
export { nodePageOf } from './nodePage';
export * from './openapi';
export * from './paths';
export * from './report';
