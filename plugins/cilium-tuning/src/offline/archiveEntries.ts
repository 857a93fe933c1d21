/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BlobReader, ZipReader } from '@zip.js/zip.js';
import {
  archiveEntries,
  MAX_ARCHIVE_BYTES_AT_ONCE,
  type ReadResult,
  type SysdumpEntry,
} from 'backstage-plugin-cilium-tuning-common';

/** Takes no more memory than is set, whatever sizes an archive claims for its parts. */
class BoundedBlobReader extends BlobReader {
  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > MAX_ARCHIVE_BYTES_AT_ONCE) {
      throw new Error('its table of contents is too large');
    }
    return super.readUint8Array(offset, length);
  }
}

/** An archive that is open, and the files in it that are of use. */
export interface OpenArchive {
  entries: SysdumpEntry[];
  close(): Promise<void>;
}

/** Opens a zip archive by random access: only its table of contents is read, then the files that somebody asks for. */
export async function openArchive(
  archive: Blob,
): Promise<ReadResult<OpenArchive>> {
  const reader = new ZipReader(new BoundedBlobReader(archive), {
    // Its own workers are made of blobs, which the content security policy of Backstage does not let run
    useWebWorkers: false,
    // One path that leads elsewhere would spoil all others: it is ignored, as nothing is written anywhere
    filenameValidation: 'tolerant',
  });
  const entries = await archiveEntries(reader.getEntriesGenerator());
  return entries.ok
    ? {
        ok: true,
        value: { entries: entries.value, close: () => reader.close() },
      }
    : entries;
}
