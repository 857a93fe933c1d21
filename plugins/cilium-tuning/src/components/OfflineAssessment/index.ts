/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { OfflineReport } from './OfflineReport';
export { ReadingState } from './ReadingState';
export { SysdumpButton } from './SysdumpButton';
export { SysdumpDrop } from './SysdumpDrop';
