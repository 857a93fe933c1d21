/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { hash } from 'node:crypto';

/** The letters that Kubernetes draws random suffixes from: no vowels, nothing that looks alike. */
const SUFFIX_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** In hexadecimal. */
function digest(parts: string[]): string {
  return hash('sha256', parts.join('/'));
}

/** The same parts always give the same UID, so that a restarted demo shows the same objects. */
export function uidOf(...parts: string[]): string {
  const hex = digest(['uid', ...parts]);
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A pod name's suffix, as `generateName` makes it. */
export function suffixOf(length: number, ...parts: string[]): string {
  const bytes = Buffer.from(digest(['suffix', ...parts]), 'hex');
  return Array.from(
    { length },
    (_, index) => SUFFIX_LETTERS[bytes[index] % SUFFIX_LETTERS.length],
  ).join('');
}

export function sha256Of(...parts: string[]): string {
  return digest(['sha256', ...parts]);
}
