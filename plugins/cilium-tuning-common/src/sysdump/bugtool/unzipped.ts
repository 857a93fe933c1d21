/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { UnreadableFile } from '../entries';

/**
 * The content of a file that is compressed with gzip.
 *
 * @param maxBytes - the most that it may hold
 * @param path - of the file, to tell people which one it was
 */
export async function* unzipped(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
  path: string,
): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  const compressed = new ReadableStream<BufferSource>({
    // One piece at a time, so that nothing is read ahead of what is used
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(new Uint8Array(value));
      }
    },
    async cancel() {
      await source.return?.();
    },
  });
  const reader = compressed
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      read += value.length;
      if (read > maxBytes) {
        throw new UnreadableFile('sysdump.tooLarge', {
          path,
          mebibytes: Math.round(maxBytes / 2 ** 20),
        });
      }
      yield value;
    }
  } catch (error) {
    throw error instanceof UnreadableFile
      ? error
      : new UnreadableFile('sysdump.damaged', {
          path,
          message: error instanceof Error ? error.message : String(error),
        });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
