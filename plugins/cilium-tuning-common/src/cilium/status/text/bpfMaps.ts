/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Block } from './blocks';

const row = /^\s+(\S.*?)\s{2,}(\d{1,12})$/;
const sizing = /^dynamic sizing: (?:off|on \(ratio: (\d\.\d{1,9})\))$/;

/** `BPF Maps:   dynamic sizing: on (ratio: 0.002500)` and the table under it. */
export function bpfMaps({ value, lines }: Block) {
  const match = sizing.exec(value);
  if (!match) {
    return {};
  }
  const [, ratio] = match;
  const maps = lines.slice(1).flatMap(line => {
    const [, name, size] = row.exec(line) ?? [];
    return name ? [{ name, size: Number(size) }] : [];
  });
  return {
    'bpf-maps': {
      ...(ratio && { 'dynamic-size-ratio': Number(ratio) }),
      maps,
    },
  };
}
