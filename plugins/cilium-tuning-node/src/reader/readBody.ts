/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The body is larger than what is read. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as text, and stops reading where it becomes too large. Counts bytes after decompression.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  if (!response.body) {
    return text;
  }
  // Leaving the loop early cancels the stream, which closes the connection
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new BodyTooLarge();
    }
    onBytes(bytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
