/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that comes with another one. */
export interface Dependency {
  name: string;
  version: string;
  /** As it says itself, an SPDX expression where it keeps to that; empty where it says nothing. */
  licence: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
  dependencies?: Record<string, string>;
}

const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function licenceOf({ license, licenses = [] }: Manifest): string {
  const said = license === undefined ? licenses : [license];
  return said
    .map(each => (typeof each === 'string' ? each : each.type ?? ''))
    .join(' OR ');
}

/** Where Node.js finds a package, seen from a folder; undefined where it is not installed. */
function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) {
    return realpathSync(folder);
  }
  const above = dirname(from);
  return above === from ? undefined : folderOf(name, above);
}

/** Everything that comes with these packages, as it is installed here, by name and version. */
export function dependenciesOf(folders: readonly string[]): Dependency[] {
  const own = new Set(folders.map(folder => realpathSync(folder)));
  const seen = new Set<string>(own);
  const found: Dependency[] = [];
  const waiting = [...own];
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    const manifest = read(folder);
    if (!own.has(folder)) {
      const { name = '', version = '' } = manifest;
      found.push({ name, version, licence: licenceOf(manifest) });
    }
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const next = folderOf(name, folder);
      if (next !== undefined && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return found.toSorted((a, b) =>
    `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'),
  );
}

/** How many packages have which licence, the most frequent first. */
export function countLicences(
  dependencies: readonly Dependency[],
): [licence: string, packages: number][] {
  const counts = new Map<string, number>();
  for (const { licence } of dependencies) {
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return [...counts].sort(
    ([a, many], [b, more]) => more - many || a.localeCompare(b, 'en'),
  );
}
