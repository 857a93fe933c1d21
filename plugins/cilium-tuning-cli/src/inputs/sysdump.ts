/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  readSysdump,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';
import { adviceOf } from '../io/readInput';
import type { Loaded } from './input';
import { zipEntries } from './zipEntries';

/** Reads a sysdump as it is: nothing of it is unpacked to disk. */
export async function loadSysdump(file: string): Promise<Loaded> {
  const handle = await open(file).catch(adviceOf);
  if (typeof handle === 'string') {
    return { ok: false, problem: `${file}: ${handle}` };
  }
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      return {
        ok: false,
        problem: `${file}: it is no file: name the zip archive`,
      };
    }
    const entries = await zipEntries(handle, stat.size);
    const read = entries.ok
      ? await readSysdump(entries.value, {
          clusterName: basename(file).replace(/\.zip$/i, ''),
        })
      : entries;
    return read.ok
      ? { ok: true, ...read.value }
      : {
          ok: false,
          problem: `${file}: ${renderReason(read.problem.reason)}`,
        };
  } finally {
    await handle.close();
  }
}
