/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './cluster';
export { metadataSchema, nameSchema, type Metadata } from './metadata';
export * from './pod';
export {
  daemonSetSchema,
  revisionSchema,
  type DaemonSet,
  type Revision,
} from './workloads';
