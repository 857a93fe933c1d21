/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FileHandle } from 'node:fs/promises';
import { configure, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js';
import {
  failed,
  isSysdumpFile,
  readProblem,
  type ReadResult,
  type SysdumpEntry,
} from 'backstage-plugin-cilium-tuning-common';

/** A sysdump of 5,000 nodes has fewer. */
const MOST_FILES = 2_000_000;

/** A symbolic link in the mode of a file; its content is where it points to. */
const LINK = 0o120000;
const TYPE = 0o170000;

/** Reads a file where it is asked for, and never whole. */
class HandleReader extends Reader<FileHandle> {
  constructor(private readonly handle: FileHandle, size: number) {
    super(handle);
    this.size = size;
  }

  override async readUint8Array(at: number, length: number) {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - at)));
    const { bytesRead } = await this.handle.read(bytes, 0, bytes.length, at);
    return bytes.subarray(0, bytesRead);
  }
}

/** Unpacks a file while it is read, so that one that is left costs nothing more. */
async function* contentOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stop = new AbortController();
  let failure: unknown;
  const done = entry
    .getData(writable, { signal: stop.signal, useWebWorkers: false })
    .catch(async error => {
      failure = error;
      await writable.abort(error).catch(() => undefined);
    });
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done: ended, value } = await reader.read();
      if (ended) {
        break;
      }
      yield value;
    }
    await done;
    if (failure) {
      throw failure;
    }
  } finally {
    stop.abort();
    await reader.cancel().catch(() => undefined);
    await done;
  }
}

const isLink = ({ unixMode = 0 }: FileEntry) => (unixMode & TYPE) === LINK;

/**
 * The files of a zip archive that belong to a sysdump. The others are forgotten as they pass by.
 *
 * @param size - of the archive in bytes
 */
export async function zipEntries(
  handle: FileHandle,
  size: number,
): Promise<ReadResult<SysdumpEntry[]>> {
  configure({ useWebWorkers: false });
  const entries: SysdumpEntry[] = [];
  let seen = 0;
  try {
    const zip = new ZipReader(new HandleReader(handle, size));
    for await (const entry of zip.getEntriesGenerator()) {
      seen += 1;
      if (seen > MOST_FILES) {
        return failed(
          readProblem('sysdump.tooManyFiles', { count: MOST_FILES }),
        );
      }
      const { filename: path } = entry;
      if (!entry.directory && isSysdumpFile(path) && !isLink(entry)) {
        if (entry.encrypted) {
          return failed(readProblem('sysdump.encrypted', { path }));
        }
        entries.push({
          ...{ path, size: entry.uncompressedSize },
          read: () => contentOf(entry),
        });
      }
    }
  } catch (error) {
    return failed(
      readProblem('sysdump.notZip', {
        message: error instanceof Error ? error.message : String(error),
      }),
    );
  }
  return { ok: true, value: entries };
}
