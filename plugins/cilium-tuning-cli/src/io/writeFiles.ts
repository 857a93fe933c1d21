/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlanFile } from 'backstage-plugin-cilium-tuning-common';
import { codeOf } from './codeOf';

/** Why nothing, or not all, could be written. */
const problems: Record<string, string> = {
  EACCES: 'nothing may be written there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'this is not a folder',
  EEXIST: 'this is not a folder',
  EROFS: 'nothing can be written there',
  EISDIR: 'this is a folder',
  ENOENT: 'there is no such folder',
};

/** Why writing failed this way, in words. */
export const writeProblem = (error: unknown): string =>
  problems[codeOf(error)] ?? 'could not be written';

/** Writes files into a folder of their own: into one that is not empty, files of an older plan would mix with them. */
export async function writeFiles(
  dir: string,
  files: readonly PlanFile[],
): Promise<{ ok: true } | { ok: false; problem: string }> {
  try {
    await mkdir(dir, { recursive: true });
    if ((await readdir(dir)).length > 0) {
      return { ok: false, problem: 'the folder is not empty' };
    }
    for (const { path, text } of files) {
      const file = join(dir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: writeProblem(error) };
  }
}
