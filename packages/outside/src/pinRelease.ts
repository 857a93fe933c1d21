/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runYarn, tell } from './yarn';

const SCOPE = '@backstage/';
/** What was pinned brings others, which bring others; more rounds than that mean that something is wrong. */
const MOST_ROUNDS = 6;

interface Locked {
  version: string;
  /** Lowest versions of the ranges that are asked for. */
  wanted: string[];
}

const numbersOf = (version: string) => version.split('.').map(Number);

/** The lower one of two versions without suffixes. */
function lower(one: string, other: string): string {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 || a[at] < b[at] ? one : other;
}

/** Backstage's packages of a lock file. */
export function lockedOf(lockFile: string): Map<string, Locked[]> {
  const found = new Map<string, Locked[]>();
  const entries: Record<string, { version: unknown }> = parse(lockFile);
  for (const [descriptors, { version }] of Object.entries(entries)) {
    const [name] = descriptors.split('@npm:');
    if (name.startsWith(SCOPE)) {
      const wanted = descriptors
        .split(', ')
        .flatMap(each => /@npm:[\^~]?(\d+\.\d+\.\d+)$/.exec(each)?.[1] ?? []);
      const locked = { version: String(version), wanted };
      found.set(name, [...(found.get(name) ?? []), locked]);
    }
  }
  return found;
}

/** The versions of a release: those of our lock file, and of others what is asked for at least. */
export function releaseOf(
  ours: ReadonlyMap<string, Locked[]>,
  theirs: ReadonlyMap<string, Locked[]>,
): Record<string, string> {
  const release: Record<string, string> = {};
  for (const [name, locked] of theirs) {
    const wanted = locked.flatMap(each => each.wanted);
    // What we have two versions of is left as it is asked for
    const known = ours.get(name);
    if (known?.length === 1) {
      release[name] = known[0].version;
    } else if (!known && wanted.length > 0) {
      release[name] = wanted.reduce(lower);
    }
  }
  return release;
}

/**
 * Keeps an app to the release of Backstage that it was made of. A new app starts from the lock file of that release, where it
 * can be fetched; without it the newest version of each package is taken, and the packages of two releases do not go together.
 *
 * @param ours - lock file of this repository, which has the same release
 */
export async function pinRelease(
  app: string,
  ours: string,
  log: string,
): Promise<void> {
  tell('Keeping it to its release');
  const known = lockedOf(readFileSync(ours, 'utf8'));
  const file = join(app, 'package.json');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await runYarn(['install', '--mode=update-lockfile'], { cwd: app, log });
    const lock = lockedOf(readFileSync(join(app, 'yarn.lock'), 'utf8'));
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const pinned: Record<string, string> = manifest.resolutions;
    const more = Object.entries(releaseOf(known, lock)).filter(
      ([name]) => pinned[name] === undefined,
    );
    if (more.length === 0) {
      return;
    }
    manifest.resolutions = { ...pinned, ...Object.fromEntries(more) };
    writeFileSync(file, JSON.stringify(manifest, undefined, 2));
  }
  throw new Error('The app does not come to a single release of Backstage');
}
