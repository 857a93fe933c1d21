/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './translation';
export { uiMessages, type UiMessages } from './uiMessages';
export * from './useCheckLine';
export * from './useCountText';
export * from './useItemText';
export * from './useMarkText';
export * from './useNames';
export * from './useReasonText';
export * from './useTimeText';
