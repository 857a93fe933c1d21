/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { kernelOption, kernelPartsOf, preemptionOf } from './bugtool/kernel';
export { devicesInUse, linksOf, type Link } from './bugtool/links';
export type { SysdumpEntry, SysdumpLimits } from './entries';
export { isSysdumpFile } from './layout';
export {
  readSysdump,
  type SysdumpOptions,
  type SysdumpReading,
} from './readSysdump';
