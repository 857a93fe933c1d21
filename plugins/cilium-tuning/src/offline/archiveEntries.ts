/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BlobReader,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js';
import {
  failed,
  isSysdumpFile,
  readProblem,
  type ReadResult,
  type SysdumpEntry,
} from 'backstage-plugin-cilium-tuning-common';

/** Files of one archive; real ones of thousands of nodes have some hundred thousand. */
const MAX_FILES = 1_000_000;

/** Bytes that are taken from the archive at once: the table of contents of so many files is smaller. */
const MAX_BYTES_AT_ONCE = 256 * 2 ** 20;

/** Takes no more memory than is set, whatever sizes an archive claims for its parts. */
class BoundedBlobReader extends BlobReader {
  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > MAX_BYTES_AT_ONCE) {
      throw new Error('its table of contents is too large');
    }
    return super.readUint8Array(offset, length);
  }
}

async function* contentOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const failure = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    // Otherwise who reads waits for ever where unpacking fails
    start: stream =>
      failure.signal.addEventListener('abort', () =>
        stream.error(failure.signal.reason),
      ),
  });
  const left = new AbortController();
  const written = entry.getData(writable, {
    signal: left.signal,
    checkSignature: true,
  });
  written.catch(error => failure.abort(error));
  const pieces = readable.getReader();
  try {
    let piece = await pieces.read();
    while (!piece.done) {
      yield piece.value;
      piece = await pieces.read();
    }
    await written;
  } finally {
    left.abort();
  }
}

/** A symbolic link in the mode of a file; its content is where it points to. */
const LINK = 0o120000;
const TYPE = 0o170000;

const isFile = (entry: Entry): entry is FileEntry =>
  !entry.directory && ((entry.unixMode ?? 0) & TYPE) !== LINK;

/** An archive that is open, and the files in it that are of use. */
export interface OpenArchive {
  entries: SysdumpEntry[];
  close(): Promise<void>;
}

async function entriesOf(
  reader: ZipReader<Blob>,
): Promise<ReadResult<SysdumpEntry[]>> {
  const entries: SysdumpEntry[] = [];
  let files = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    files += 1;
    if (files > MAX_FILES) {
      return failed(readProblem('sysdump.tooManyFiles', { count: MAX_FILES }));
    }
    const { filename: path } = entry;
    if (isFile(entry) && isSysdumpFile(path)) {
      if (entry.encrypted) {
        return failed(readProblem('sysdump.encrypted', { path }));
      }
      entries.push({
        ...{ path, size: entry.uncompressedSize },
        read: () => contentOf(entry),
      });
    }
  }
  return { ok: true, value: entries };
}

/** Opens a zip archive by random access: only its table of contents is read, then the files that somebody asks for. */
export async function openArchive(
  archive: Blob,
): Promise<ReadResult<OpenArchive>> {
  try {
    const reader = new ZipReader(new BoundedBlobReader(archive), {
      // Its own workers are made of blobs, which the content security policy of Backstage does not let run
      useWebWorkers: false,
    });
    const entries = await entriesOf(reader);
    return entries.ok
      ? {
          ok: true,
          value: { entries: entries.value, close: () => reader.close() },
        }
      : entries;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(readProblem('sysdump.notZip', { message }));
  }
}
