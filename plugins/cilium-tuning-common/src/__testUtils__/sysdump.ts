/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SysdumpEntry } from '../sysdump/entries';

/** A file of a sysdump that is held in memory, and handed out in small pieces. */
export function entryOf(
  path: string,
  content: string | Uint8Array,
  size?: number,
): SysdumpEntry {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    ...{ path, size: size ?? bytes.length },
    async *read() {
      for (let at = 0; at < bytes.length; at += 1000) {
        yield bytes.subarray(at, at + 1000);
      }
    },
  };
}

/** The files of a sysdump. */
export const entriesOf = (files: ReadonlyMap<string, string>): SysdumpEntry[] =>
  [...files].map(([path, content]) => entryOf(path, content));
