/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The root of this repository. */
export const repository = resolvePackagePath('@internal/outside', '../..');

/** Says what goes on. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What a program of another project is given: nothing of the project that this is run in. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|PROJECT_CWD$|NODE_OPTIONS$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    // Without it Yarn refuses to write the lock file of a new project
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    // A new app brings thousands of packages, on a machine that may be busy
    YARN_HTTP_TIMEOUT: '300000',
    // Yarn 4.13 crashes where it asks again: "handler was attached after the promise settled"
    YARN_HTTP_RETRY: '0',
    YARN_NETWORK_CONCURRENCY: '16',
  };
}

/** Where a command is run, and where what it prints goes. */
export interface RunOptions {
  cwd: string;
  log: string;
  env?: NodeJS.ProcessEnv;
}

/** Starts Yarn with these arguments, in a group of its own. */
export function startYarn(args: string[], { cwd, log, env }: RunOptions) {
  const output = createWriteStream(log, { flags: 'a' });
  output.write(`\n$ yarn ${args.join(' ')}\n`);
  const child = spawn('yarn', args, {
    ...{ cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...cleanEnvironment(), ...env },
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  return child;
}

/**
 * Runs Yarn with these arguments.
 *
 * @throws an Error that names the log where it fails
 */
export async function runYarn(
  args: string[],
  options: RunOptions,
): Promise<void> {
  const [code] = await once(startYarn(args, options), 'close');
  if (code !== 0) {
    throw new Error(`yarn ${args.join(' ')} failed: see ${options.log}`);
  }
}
