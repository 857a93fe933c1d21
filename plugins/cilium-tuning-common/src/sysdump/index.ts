/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export {
  archiveEntries,
  type ArchiveFile,
  MAX_ARCHIVE_BYTES_AT_ONCE,
} from './archive';
export { kernelOption, kernelPartsOf, preemptionOf } from './bugtool/kernel';
export { devicesInUse, linksOf, type Link } from './bugtool/links';
export type { SysdumpEntry, SysdumpLimits } from './entries';
export {
  readSysdump,
  type SysdumpOptions,
  type SysdumpReading,
} from './readSysdump';
