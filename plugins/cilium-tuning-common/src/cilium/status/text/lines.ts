/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Characters of a text that are read. Of thousands of endpoints and nodes a status has a few million. */
const MAX_TEXT = 16 * 1024 * 1024;

/** Characters of a line that is read; the lines that tell something have some hundred. */
const MAX_LINE = 16 * 1024;

/** What terminals are told between the words: colours, titles. */
const escapes =
  // eslint-disable-next-line no-control-regex
  /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/**
 * The lines of a text. A last line without its end may be cut in the middle of a word, so it is left out; so are lines that
 * are far too long.
 */
export function linesOf(text: string): string[] {
  const lines = text
    .slice(0, MAX_TEXT)
    .replace(escapes, '')
    .split(/\r\n|\n|\r/);
  return lines
    .slice(0, -1)
    .filter(line => line.length <= MAX_LINE)
    .map(line => line.trimEnd());
}
