/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './errors.mjs';
import { run } from './processes.mjs';

const STAMP = 'installed';

/** What an installation follows from: change one of these and it is out of date. */
export function installationInputs(root) {
  const packages = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder))
      .map(name => `${folder}/${name}/package.json`)
      .filter(file => existsSync(join(root, file)))
      .sort(),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...packages];
}

export function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Installs the dependencies, unless they are those of the last time. */
export async function installDependencies(root, tools) {
  const stamp = join(tools.directory, STAMP);
  const current = fingerprint(root, installationInputs(root));
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
  if (done && existsSync(join(root, 'node_modules'))) return;
  console.log('Installing dependencies (some minutes the first time) ...');
  const code = await run(tools.node, [tools.yarn, 'install', '--immutable'], {
    cwd: root,
    env: tools.env,
  });
  if (code !== 0) {
    throw new UserError(
      'Installing the dependencies failed; the message of Yarn is above.\n' +
        'Lock file out of date (YN0028)? You changed a package.json: run .toolchain/bin/yarn install.\n' +
        'Anything about the network: check the connection, then run the same command again.',
    );
  }
  writeFileSync(stamp, current);
}
