/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Keys are for their owner only, and a reader never sees half a file. */
export function writePrivately(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, file);
}

/** The text of a file; empty where there is none. */
export function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The text of a file, made where there is none. */
export function cachedFile(file: string, make: () => string): string {
  const kept = readIfThere(file).trim();
  if (kept) {
    return kept;
  }
  const made = make();
  writePrivately(file, made);
  return made;
}
