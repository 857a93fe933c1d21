/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { failed, readProblem, type ReadResult } from '../objects/problem';
import type { SysdumpEntry } from './entries';
import { isSysdumpFile } from './layout';

/** Files of one archive; real ones of thousands of nodes have some hundred thousand. */
const MOST_FILES = 1_000_000;

/** A symbolic link in the mode of a file; its content is where it points to. */
const LINK = 0o120000;
const TYPE = 0o170000;

/**
 * Bytes that may be taken from an archive at once: the table of contents of as many files as are read is smaller, whatever size
 * an archive claims for it.
 *
 * @public
 */
export const MAX_ARCHIVE_BYTES_AT_ONCE = 256 * 2 ** 20;

/**
 * A file of an archive, as libraries that open those offer it.
 *
 * @public
 */
export interface ArchiveFile {
  /** Path inside the archive, as it stands there. */
  filename: string;
  directory: boolean;
  encrypted: boolean;
  /** Bytes of its content as the archive declares them. */
  uncompressedSize: number;
  unixMode?: number;
  /** Unpacks it; absent for what is no file. */
  getData?(
    writable: WritableStream<Uint8Array>,
    options: { signal: AbortSignal; checkSignature: boolean },
  ): Promise<unknown>;
}

type Unpack = NonNullable<ArchiveFile['getData']>;

/** Unpacks a file while it is read, so that one that is left costs nothing more. */
async function* contentOf(unpack: Unpack): AsyncGenerator<Uint8Array> {
  const failure = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    // Otherwise who reads waits for ever where unpacking fails
    start: stream =>
      failure.signal.addEventListener('abort', () =>
        stream.error(failure.signal.reason),
      ),
  });
  const left = new AbortController();
  const written = unpack(writable, {
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

const isLink = ({ unixMode = 0 }: ArchiveFile) => (unixMode & TYPE) === LINK;

/** The file as part of a sysdump; undefined for one that is none. */
function entryOf(file: ArchiveFile): ReadResult<SysdumpEntry> | undefined {
  const { filename: path, directory, encrypted, uncompressedSize } = file;
  if (directory || isLink(file) || !isSysdumpFile(path) || !file.getData) {
    return undefined;
  }
  if (encrypted) {
    return failed(readProblem('sysdump.encrypted', { path }));
  }
  const unpack = file.getData.bind(file);
  return {
    ok: true,
    value: { path, size: uncompressedSize, read: () => contentOf(unpack) },
  };
}

/**
 * The files of an archive that belong to a sysdump. The others are forgotten as they pass by, and so are those whose path leads
 * out of the archive: whatever opens it need not refuse them.
 *
 * @param files - all that its table of contents names; fails by throwing where there is none
 * @public
 */
export async function archiveEntries(
  files: AsyncIterable<ArchiveFile>,
): Promise<ReadResult<SysdumpEntry[]>> {
  const entries: SysdumpEntry[] = [];
  let seen = 0;
  try {
    for await (const file of files) {
      seen += 1;
      if (seen > MOST_FILES) {
        return failed(
          readProblem('sysdump.tooManyFiles', { count: MOST_FILES }),
        );
      }
      const entry = entryOf(file);
      if (entry?.ok === false) {
        return entry;
      }
      if (entry) {
        entries.push(entry.value);
      }
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(readProblem('sysdump.notZip', { message }));
  }
  return { ok: true, value: entries };
}
