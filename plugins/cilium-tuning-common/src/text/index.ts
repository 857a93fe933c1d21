/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { cleanText } from './cleanText';
export { escapeMarkdown } from './escapeMarkdown';
export { firstSentence } from './firstSentence';
export { type ExecCode, execMessages } from './execMessages';
export { messages, renderReason } from './messages';
export type { ProbeCode } from './probeMessages';
export { type PrometheusCode, prometheusMessages } from './prometheusMessages';
export { type ReadCode, readMessages } from './readMessages';
export * from './reason';
export { type SourceCode, sourceReasons } from './sourceReasons';
export { type SysdumpCode, sysdumpMessages } from './sysdumpMessages';
