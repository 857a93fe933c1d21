/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// What `npm start` and `npm test` run. Plain Node 18 or newer, no dependencies:
// it runs before anything is installed.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunByYarn, isSupportedNode } from './lib/environment.mjs';
import { UserError } from './lib/errors.mjs';
import { handOver } from './lib/handOver.mjs';
import { installDependencies } from './lib/install.mjs';
import { stopOnSignals } from './lib/processes.mjs';
import { start } from './lib/start.mjs';
import { test } from './lib/test.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = { start, test };

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) {
    throw new UserError('Usage: npm start | npm test [-- --only <phase>,...]');
  }
  if (isRunByYarn(process.env) && isSupportedNode(process.versions.node)) {
    return await handOver(root, name, args);
  }
  stopOnSignals();
  const tools = await ensureToolchain(root);
  await installDependencies(root, tools);
  return await command({ root, tools, args });
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exitCode = 1;
  },
);
