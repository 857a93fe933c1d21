/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, runYarn, tell } from './yarn';

/** A package as it would be published. */
export interface Packed {
  name: string;
  /** Its archive. */
  file: string;
  /** The folder that it is made of. */
  folder: string;
}

/** What is published, and the folders that it is made of. */
export function publishable(): { name: string; folder: string }[] {
  const plugins = join(repository, 'plugins');
  return readdirSync(plugins).flatMap(plugin => {
    const folder = join(plugins, plugin);
    const { name, private: isPrivate } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return isPrivate ? [] : [{ name: String(name), folder }];
  });
}

/** Everything that is published, where it was packed before. */
export function packedIn(dir: string): Packed[] {
  return publishable().map(({ name, folder }) => ({
    ...{ name, folder },
    file: join(dir, `${name}.tgz`),
  }));
}

/** Builds and packs everything that is published. */
export async function packAll(dir: string, log: string): Promise<Packed[]> {
  tell('Checking types');
  await runYarn(['tsc'], { cwd: repository, log });
  const packed = packedIn(dir);
  for (const { name, file, folder } of packed) {
    tell(`Packing ${name}`);
    await runYarn(['build'], { cwd: folder, log });
    await runYarn(['pack', '--out', file], { cwd: folder, log });
  }
  return packed;
}
