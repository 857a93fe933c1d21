/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readOfflineFile,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';
import { readInput } from '../io/readInput';
import type { Loaded } from './input';

/** Reads a file that the page of a cluster or `assess --output json` wrote. */
export async function loadSnapshot(file: string): Promise<Loaded> {
  const input = await readInput(file);
  if (!input.ok) {
    return { ok: false, problem: `${file}: ${input.problem}` };
  }
  const read = readOfflineFile(input.value);
  return read.ok
    ? { ok: true, ...read.value }
    : { ok: false, problem: `${file}: ${renderReason(read.problem.reason)}` };
}
