/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The script that runs on nodes. */
export const PROBE_SCRIPT = resolvePackagePath(
  '@internal/demo-clusters',
  '../../deploy/probe/base/probe.sh',
);

/** A shell, and the programs that come with it. */
export type Shell = 'dash' | 'busybox';

const programs: Record<Shell, string[]> = {
  dash: ['/usr/bin/dash', '/bin/dash'],
  busybox: ['/usr/bin/busybox', '/bin/busybox'],
};

/** Where a shell is; undefined where this machine has none. */
export const shellPath = (shell: Shell): string | undefined =>
  programs[shell].find(path => existsSync(path));

/** A folder with every program of busybox, and nothing else. */
function busyboxPrograms(dir: string, busybox: string): string {
  const folder = join(dir, 'busybox');
  if (!existsSync(folder)) {
    mkdirSync(folder);
    const list = execFileSync(busybox, ['--list'], { encoding: 'utf8' });
    for (const name of list.trim().split('\n')) {
      symlinkSync(busybox, join(folder, name));
    }
  }
  return folder;
}

/** How a run of the probe ended. */
export interface ProbeRun {
  stdout: string;
  stderr: string;
  code: number | null;
}

/**
 * Runs the probe over a fixture.
 *
 * @param dir - folder of a written fixture
 */
export async function runProbe(
  dir: string,
  command: 'once' | 'watch' | 'fresh' | 'print',
  options: {
    shell?: Shell;
    env?: Record<string, string>;
    signal?: AbortSignal;
    /** What it gets once `signal` is aborted; SIGTERM unless told. */
    killSignal?: NodeJS.Signals;
  } = {},
): Promise<ProbeRun> {
  const { shell = 'dash', env, signal, killSignal = 'SIGTERM' } = options;
  const program = shellPath(shell);
  if (!program) {
    throw new Error(`This machine has no ${shell}: install it for the tests`);
  }
  const tools =
    shell === 'busybox' ? busyboxPrograms(dir, program) : process.env.PATH;
  const child = spawn(
    program,
    [...(shell === 'busybox' ? ['sh'] : []), PROBE_SCRIPT, command],
    {
      signal,
      killSignal,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${join(dir, 'bin')}:${tools}`,
        PROBE_ROOT: join(dir, 'root'),
        PROBE_STATE: join(dir, 'state'),
        PROBE_LOG: join(dir, 'message'),
        ...env,
      },
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { stdout, stderr, code };
}
