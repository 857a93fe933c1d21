/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess, readSysdump } from 'backstage-plugin-cilium-tuning-common';
import { openArchive } from './archiveEntries';
import type { ReadArchive } from './types';

/** Reads an archive where it is called: on the page, or in a worker. */
export const readArchive: ReadArchive = async (archive, options) => {
  const { clusterName, signal, onProgress } = options;
  const opened = await openArchive(archive);
  if (!opened.ok) {
    return opened;
  }
  const { entries, close } = opened.value;
  try {
    const read = await readSysdump(entries, {
      clusterName,
      onProgress(done, total) {
        signal.throwIfAborted();
        onProgress(done, total);
      },
    });
    signal.throwIfAborted();
    return read.ok
      ? {
          ok: true,
          value: { ...read.value, assessment: assess(read.value.snapshot) },
        }
      : read;
  } finally {
    await close();
  }
};
