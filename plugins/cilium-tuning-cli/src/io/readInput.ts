/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createReadStream } from 'node:fs';
import { codeOf } from './codeOf';

/** What a file held, or what is wrong with it and what to do about that. */
export type Input =
  | { ok: true; value: string }
  | { ok: false; problem: string };

const MEBIBYTE = 1024 * 1024;

/** Far more than any status has: one of 10,000 endpoints takes a few MiB. */
const MAX_BYTES = 64 * MEBIBYTE;

const advice: Record<string, string> = {
  ENOENT: 'there is no such file: check its name',
  EACCES: 'it may not be read: check its permissions',
  EISDIR: 'it is a folder: name the files in it',
};

/** What is wrong with a file that failed this way, and what to do about it. */
export const adviceOf = (error: unknown): string =>
  advice[codeOf(error)] ??
  (error instanceof Error ? error.message : `it cannot be read: ${error}`);

/** Shells of Windows write UTF-16, and tell so by the first two bytes. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Input> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += part.length;
    if (bytes > MAX_BYTES) {
      const limit = `${MAX_BYTES / MEBIBYTE} MiB`;
      return {
        ok: false,
        problem: `it has more than ${limit}: give it one status only`,
      };
    }
    chunks.push(part);
  }
  return { ok: true, value: decode(Buffer.concat(chunks)) };
}

/** Reads a file as text; `-` is standard input. */
export async function readInput(file: string): Promise<Input> {
  try {
    return await readAll(file === '-' ? process.stdin : createReadStream(file));
  } catch (error) {
    return { ok: false, problem: adviceOf(error) };
  }
}
