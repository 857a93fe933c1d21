/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadCode } from '../text/readMessages';
import { readProblem, type ReadProblem } from '../objects/problem';

/**
 * A file of an archive, as whatever opened the archive offers it. Nothing of it is trusted: neither its path nor its size.
 *
 * @public
 */
export interface SysdumpEntry {
  /** Path inside the archive. */
  path: string;
  /** Bytes of its content as the archive declares them. */
  size: number;
  /** Its content, piece by piece. May be left before its end, and fails by throwing. */
  read(): AsyncIterable<Uint8Array>;
}

/**
 * How much of a sysdump is read. What is beyond is left out, by name.
 *
 * @public
 */
export interface SysdumpLimits {
  /** Bytes of one file. Default 2 GiB. */
  fileBytes: number;
  /** Bytes of all files together. Default 8 GiB. */
  totalBytes: number;
  /** Characters of one object of a list, without the parts that nothing is read from. Default 512 Ki. */
  objectChars: number;
  /** Characters of one line. Default 1 Mi. */
  lineChars: number;
  /** Objects of one list. Default 100,000. */
  objects: number;
}

const GIBIBYTE = 2 ** 30;

export const defaultLimits: SysdumpLimits = {
  fileBytes: 2 * GIBIBYTE,
  totalBytes: 8 * GIBIBYTE,
  objectChars: 2 ** 19,
  lineChars: 2 ** 20,
  objects: 100_000,
};

/** Ends the reading of a file; caught where the file's part of the reading is made. */
export class UnreadableFile extends Error {
  readonly problem: ReadProblem;

  constructor(code: ReadCode, params: Record<string, string | number>) {
    super(code);
    this.problem = readProblem(code, params);
  }
}

/** Counts what is read of one sysdump, and ends it where it is too much. */
export class Budget {
  #left: number;

  constructor(readonly limits: SysdumpLimits) {
    this.#left = limits.totalBytes;
  }

  /** The pieces of a file, as long as they are no more than the file declares and the limits let through. */
  async *read(entry: SysdumpEntry): AsyncGenerator<Uint8Array> {
    const { path, size } = entry;
    if (size > this.limits.fileBytes) {
      throw this.#tooLarge(path, this.limits.fileBytes);
    }
    let read = 0;
    try {
      for await (const piece of entry.read()) {
        read += piece.length;
        if (read > size) {
          throw new UnreadableFile('sysdump.largerThanDeclared', { path });
        }
        this.spend(piece.length);
        yield piece;
      }
    } catch (error) {
      if (error instanceof UnreadableFile) {
        throw error;
      }
      throw new UnreadableFile('sysdump.damaged', {
        path,
        message: error instanceof Error ? error.message : String(error),
      });
    }
    if (read < size) {
      throw new UnreadableFile('sysdump.damaged', {
        path,
        message: 'it ends too early',
      });
    }
  }

  /** Counts bytes that were read, and ends the reading where there were too many. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) {
      throw this.#tooLarge('the sysdump', this.limits.totalBytes);
    }
  }

  #tooLarge(path: string, limit: number): UnreadableFile {
    return new UnreadableFile('sysdump.tooLarge', {
      path,
      mebibytes: Math.round(limit / 2 ** 20),
    });
  }
}
