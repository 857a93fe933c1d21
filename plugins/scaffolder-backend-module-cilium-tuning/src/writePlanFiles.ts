/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { PlanFile } from 'backstage-plugin-cilium-tuning-common';

/**
 * Writes files of a plan into a folder of the workspace.
 *
 * @throws InputError where the folder is not empty: files of an older plan would mix with them; NotAllowedError where a path leads
 * out of the workspace
 */
export async function writePlanFiles(
  workspacePath: string,
  targetPath: string,
  files: readonly PlanFile[],
): Promise<void> {
  const target = resolveSafeChildPath(workspacePath, targetPath);
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) {
    throw new InputError(
      `The folder ${targetPath} of the workspace is not empty: name another as targetPath`,
    );
  }
  for (const { path, text } of files) {
    const file = resolveSafeChildPath(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}
