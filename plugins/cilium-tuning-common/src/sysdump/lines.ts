/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Budget, SysdumpEntry } from './entries';

/** A line; undefined for one that is too long to be kept. */
export type Line = string | undefined;

/** Takes text apart into lines, of which it keeps no more than the one that is not complete yet. */
class LineSplitter {
  #rest = '';
  #tooLong = false;

  constructor(private readonly limit: number) {}

  take(text: string): Line[] {
    const parts = text.split('\n');
    const lines: Line[] = [];
    parts.forEach((part, index) => {
      if (this.#rest.length + part.length > this.limit) {
        this.#tooLong = true;
      }
      this.#rest = this.#tooLong ? '' : this.#rest + part;
      if (index < parts.length - 1) {
        lines.push(this.#end());
      }
    });
    return lines;
  }

  finish(): Line[] {
    return this.#rest === '' && !this.#tooLong ? [] : [this.#end()];
  }

  #end(): Line {
    const line = this.#tooLong ? undefined : this.#rest.replace(/\r$/, '');
    this.#rest = '';
    this.#tooLong = false;
    return line;
  }
}

/** The lines of pieces of text, several at a time. */
export async function* linesOfBytes(
  pieces: AsyncIterable<Uint8Array>,
  lineChars: number,
): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder();
  const splitter = new LineSplitter(lineChars);
  for await (const piece of pieces) {
    yield splitter.take(decoder.decode(piece, { stream: true }));
  }
  yield splitter.take(decoder.decode());
  yield splitter.finish();
}

/** The lines of a file, several at a time. */
export function linesOf(
  entry: SysdumpEntry,
  budget: Budget,
): AsyncGenerator<Line[]> {
  return linesOfBytes(budget.read(entry), budget.limits.lineChars);
}

/**
 * The text of a small file.
 *
 * @returns the beginning where it is longer than that
 */
export async function textOf(
  entry: SysdumpEntry,
  budget: Budget,
  maxChars: number,
): Promise<string> {
  let text = '';
  for await (const lines of linesOf(entry, budget)) {
    for (const line of lines) {
      text += `${line ?? ''}\n`;
    }
    if (text.length > maxChars) {
      return text.slice(0, maxChars);
    }
  }
  return text;
}
