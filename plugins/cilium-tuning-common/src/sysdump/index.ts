/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export type { SysdumpEntry, SysdumpLimits } from './entries';
export { isSysdumpFile } from './layout';
export {
  readSysdump,
  type SysdumpOptions,
  type SysdumpReading,
} from './readSysdump';
