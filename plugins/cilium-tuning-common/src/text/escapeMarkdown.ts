/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Text that stands for itself in Markdown, whatever it holds.
 *
 * @public
 */
export const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_{}[\]<>|#@~$]/g, character => `\\${character}`);
