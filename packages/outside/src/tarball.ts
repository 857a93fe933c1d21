/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFileSync } from 'node:child_process';
import type { Packed } from './pack';
import { tell } from './yarn';

/** What nobody outside of this repository needs. */
const forDevelopment = [
  /\.test\.[a-z]+$/,
  /__testUtils__|__fixtures__|setupTests/,
  /(^|\/)src\//,
  /(^|\/)(scripts|node_modules)\//,
];

/** Parts of a package.json that name packages of this repository that are not published. */
const privateScope = '@internal/';

const read = (file: string, path: string) =>
  JSON.parse(execFileSync('tar', ['-xzOf', file, path], { encoding: 'utf8' }));

function problemsOf({ name, file }: Packed): string[] {
  const paths = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const manifest = read(file, 'package/package.json');
  const { dependencies = {}, peerDependencies = {} } = manifest;
  const wanted = Object.entries({ ...dependencies, ...peerDependencies });
  return [
    ...paths
      .filter(path => forDevelopment.some(pattern => pattern.test(path)))
      .map(path => `${name} brings ${path}, which is for development`),
    ...wanted
      .filter(
        ([dependency, range]) =>
          dependency.startsWith(privateScope) ||
          String(range).startsWith('workspace:'),
      )
      .map(([dependency]) => `${name} needs ${dependency}, which is nowhere`),
    ...(paths.some(path => path.startsWith('package/dist/'))
      ? []
      : [`${name} brings nothing that was built`]),
  ];
}

/**
 * Looks into the archives.
 *
 * @throws an Error that names what should not be there, or is missing
 */
export function inspect(packed: readonly Packed[]): void {
  const problems = packed.flatMap(problemsOf);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  tell(`${packed.length} packages hold nothing but what is used`);
}
