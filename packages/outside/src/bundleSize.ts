/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

const OURS = /cilium-tuning/;

/** Characters of a generated file that come of our packages, by its source map. */
function ofOurs(script: string): number {
  const map = new TraceMap(readFileSync(`${script}.map`, 'utf8'));
  const lines = readFileSync(script, 'utf8').split('\n');
  let ours = 0;
  let last: { line: number; column: number; isOurs: boolean } | undefined;
  const endAt = (line: number, column: number) => {
    if (last?.isOurs) {
      const end = line === last.line ? column : lines[last.line - 1].length;
      ours += end - last.column;
    }
  };
  eachMapping(map, ({ generatedLine, generatedColumn, source }) => {
    endAt(generatedLine, generatedColumn);
    last = {
      line: generatedLine,
      column: generatedColumn,
      isOurs: OURS.test(source ?? ''),
    };
  });
  endAt(Infinity, 0);
  return ours;
}

/**
 * Bytes that our packages add to what a page loads, before compression.
 *
 * @param app - folder of the app, built
 * @param scripts - addresses of the scripts that the page loaded
 */
export function bytesOfOurs(app: string, scripts: readonly string[]): number {
  return scripts
    .map(url =>
      join(app, 'packages/app/dist/static', basename(new URL(url).pathname)),
    )
    .filter(file => existsSync(`${file}.map`))
    .reduce((sum, file) => sum + ofOurs(file), 0);
}
