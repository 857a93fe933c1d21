/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const bin = join(__dirname, '../../bin/cilium-tuning');

/** Where, and with how much memory, the command runs. */
export interface Surroundings {
  /** Heap in MiB. */
  heap?: number;
  /** The folder it runs in, and that of its temporary files. */
  dir?: string;
}

/** Runs the command as a person does. */
export async function runCli(
  args: string[],
  input: string | Buffer = '',
  { heap, dir }: Surroundings = {},
) {
  const limits = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const child = spawn(process.execPath, [...limits, bin, ...args], {
    cwd: dir,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...(dir !== undefined && { TMPDIR: dir }),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { stdout, stderr, exitCode };
}
