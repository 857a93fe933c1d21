/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Packed } from './pack';
import { pinRelease } from './pinRelease';
import { runYarn, tell } from './yarn';

const CREATE_APP = '@backstage/create-app@0.9.2';

/** Versions that the newest ones of do not install everywhere, as in the package.json of this repository. */
const pinned = [
  '@swc/core',
  '@yarnpkg/core',
  'better-sqlite3',
  'rollup',
  'unrs-resolver',
];

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A new app as Backstage makes it, which takes our packages from their archives wherever they are asked for. */
export async function createApp(options: {
  dir: string;
  log: string;
  legacy: boolean;
  packed: readonly Packed[];
  /** package.json of this repository. */
  ours: string;
}): Promise<string> {
  const { dir, log, legacy, packed, ours } = options;
  const app = join(dir, legacy ? 'legacy' : 'default');
  tell(`Creating ${app}`);
  await runYarn(
    [
      ...['dlx', CREATE_APP, '--skip-install', '--path', app],
      ...(legacy ? ['--legacy'] : []),
    ],
    { cwd: dir, log, env: { BACKSTAGE_APP_NAME: 'outside' } },
  );
  const file = join(app, 'package.json');
  const manifest = readJson(file);
  const { resolutions, dependenciesMeta } = readJson(ours);
  manifest.resolutions = {
    ...manifest.resolutions,
    ...Object.fromEntries(pinned.map(name => [name, resolutions[name]])),
    ...Object.fromEntries(packed.map(each => [each.name, `file:${each.file}`])),
  };
  // What brings its binaries with it need not be compiled, which takes headers from elsewhere
  manifest.dependenciesMeta = dependenciesMeta;
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
  // Spares thousands of questions to the registry
  const lock = join(dirname(ours), 'yarn.lock');
  copyFileSync(lock, join(app, 'yarn.lock'));
  await pinRelease(app, lock, log);
  return app;
}
