/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FileHandle } from 'node:fs/promises';
import { Reader, ZipReader } from '@zip.js/zip.js';
import {
  archiveEntries,
  MAX_ARCHIVE_BYTES_AT_ONCE,
  type ReadResult,
  type SysdumpEntry,
} from 'backstage-plugin-cilium-tuning-common';

/** Reads a file where it is asked for, and never whole. */
class HandleReader extends Reader<FileHandle> {
  constructor(private readonly handle: FileHandle, size: number) {
    super(handle);
    this.size = size;
  }

  override async readUint8Array(at: number, length: number) {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    if (wanted > MAX_ARCHIVE_BYTES_AT_ONCE) {
      throw new Error('its table of contents is too large');
    }
    const bytes = new Uint8Array(wanted);
    const { bytesRead } = await this.handle.read(bytes, 0, wanted, at);
    return bytes.subarray(0, bytesRead);
  }
}

/**
 * The files of a zip archive that belong to a sysdump.
 *
 * @param size - of the archive in bytes
 */
export function zipEntries(
  handle: FileHandle,
  size: number,
): Promise<ReadResult<SysdumpEntry[]>> {
  const zip = new ZipReader(new HandleReader(handle, size), {
    useWebWorkers: false,
    // One path that leads elsewhere would spoil all others: it is ignored, as nothing is written anywhere
    filenameValidation: 'tolerant',
  });
  return archiveEntries(zip.getEntriesGenerator());
}
