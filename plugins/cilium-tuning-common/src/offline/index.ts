/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export {
  offlineFileOf,
  readOfflineFile,
  type OfflineFile,
} from './offlineFile';
export { readSentFacts } from './sentFacts';
export { snapshotSchema } from './snapshotSchema';
