/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './yarn';

/** A block of code of the guide. */
export interface Block {
  language: string;
  code: string;
  /** Path that its first line names, as a comment; undefined where it names none. */
  path?: string;
}

/** The blocks of code of a section, by its heading and the text that stands before a block in bold, where it does. */
export function blocksOf(guide: string, heading: string): Block[] {
  const start = guide.indexOf(`## ${heading}\n`);
  if (start < 0) {
    throw new Error(`The guide has no section ${heading}`);
  }
  const [section] = guide.slice(start + 3).split(/^## /m);
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
    ([, language, code]) => ({
      language,
      code,
      path: /^(?:\/\/|#) (\S+\.\w+)$/m.exec(code.split('\n')[0])?.[1],
    }),
  );
}

/** What the documentation tells of how to install the plugin. */
export function readGuide(): string {
  return readFileSync(join(repository, 'docs/install.md'), 'utf8');
}
