/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { withNodeOption } from './environment.mjs';
import { exitCodeOf } from './processes.mjs';

/**
 * Run by Yarn on a supported Node there is nothing to set up: the Backstage CLI
 * takes over, with our standard streams and signals, and its exit code is ours.
 */
export function handOver(root, command, args) {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const child = spawn(process.execPath, [cli, 'repo', command, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: command === 'test' ? testEnvironment(process.env) : process.env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice would be too much.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

/** The Kubernetes client is an ES module, which Jest loads only with this flag. */
export function testEnvironment(env) {
  return withNodeOption(env, '--experimental-vm-modules');
}
