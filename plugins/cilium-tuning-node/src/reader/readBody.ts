/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Readable } from 'node:stream';

/** The body is larger than what is read. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text, and stops reading where it becomes too large. Counts bytes after decompression.
 */
export async function readBody(
  body: Readable,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  const chunks: AsyncIterable<Buffer> = body;
  let text = '';
  let bytes = 0;
  // Leaving the loop early destroys the stream, which closes the connection
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new BodyTooLarge();
    }
    onBytes(bytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
