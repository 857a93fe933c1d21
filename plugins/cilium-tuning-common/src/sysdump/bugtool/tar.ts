/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { UnreadableFile } from '../entries';

const BLOCK = 512;

/** A file in a tar archive, to be read before the next one is asked for. */
export interface TarMember {
  path: string;
  size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** Hands out pieces of a stream by their length. */
class Pieces {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Up to so many bytes that are there without waiting for more; undefined at the end. */
  async next(most: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done) {
        return undefined;
      }
      this.#rest = value;
    }
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  /** One block; undefined at the end. */
  async block(): Promise<Uint8Array | undefined> {
    const block = new Uint8Array(BLOCK);
    let filled = 0;
    while (filled < BLOCK) {
      const piece = await this.next(BLOCK - filled);
      if (!piece) {
        return undefined;
      }
      block.set(piece, filled);
      filled += piece.length;
    }
    return block;
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}

const textAt = (block: Uint8Array, from: number, length: number) =>
  new TextDecoder()
    .decode(block.subarray(from, from + length))
    .replace(/\0.*$/s, '');

/** The files in a tar archive, one after the other. Links, directories and extensions are passed over. */
export async function* tarMembers(
  pieces: AsyncIterable<Uint8Array>,
  archive: string,
): AsyncGenerator<TarMember> {
  const stream = new Pieces(pieces);
  try {
    for (;;) {
      const header = await stream.block();
      if (!header || header.every(byte => byte === 0)) {
        return;
      }
      const size = parseInt(textAt(header, 124, 12).trim(), 8);
      if (textAt(header, 257, 5) !== 'ustar' || !(size >= 0)) {
        throw new UnreadableFile('sysdump.damaged', {
          path: archive,
          message: 'it is no tar archive',
        });
      }
      let left = size;
      const read = async function* read() {
        while (left > 0) {
          const piece = await stream.next(left);
          if (!piece) {
            throw new UnreadableFile('sysdump.damaged', {
              path: archive,
              message: 'it ends too early',
            });
          }
          left -= piece.length;
          yield piece;
        }
      };
      const type = String.fromCharCode(header[156]);
      if (type === '0' || type === '\0') {
        const prefix = textAt(header, 345, 155);
        const name = textAt(header, 0, 100);
        yield { path: prefix ? `${prefix}/${name}` : name, size, read };
      }
      let padding = left + ((BLOCK - (size % BLOCK)) % BLOCK);
      while (padding > 0) {
        const piece = await stream.next(padding);
        if (!piece) {
          return;
        }
        padding -= piece.length;
      }
    }
  } finally {
    await stream.close();
  }
}
