/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { countLicences, dependenciesOf } from './licences';
import { publishable } from './pack';

/** Licences under which everybody may use and pass on what comes with a package. */
const permissive = new Set([
  ...['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Packages that come with Backstage's own, and that docs/security.md names. */
const named = [
  '@isomorphic-git/pgp-plugin',
  'fast-shallow-equal',
  'pause',
  'react-universal-interface',
];

const isPermissive = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(part => permissive.has(part)));

describe('what comes with the published packages', () => {
  it('may be used and passed on by everybody, but for what is named', () => {
    const dependencies = dependenciesOf(
      publishable().map(({ folder }) => folder),
    );

    expect(dependencies.length).toBeGreaterThan(100);
    expect(
      dependencies
        .filter(({ licence }) => !isPermissive(licence))
        .map(({ name }) => name),
    ).toEqual(named);
  });
});

describe('dependenciesOf', () => {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const write = (folder: string, manifest: object) => {
    const file = join(dir, folder, 'package.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(manifest));
  };

  it('finds what a package needs, nearest first, and how it is licensed', () => {
    write('own', {
      name: 'own',
      dependencies: { near: '1', far: '1', absent: '1' },
    });
    write('own/node_modules/near', {
      ...{ name: 'near', version: '1.0.0', license: { type: 'MIT' } },
      dependencies: { far: '2', own: '1' },
    });
    write('own/node_modules/near/node_modules/far', {
      ...{ name: 'far', version: '2.0.0' },
      licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }],
    });
    write('node_modules/far', { name: 'far', version: '1.0.0' });

    const found = dependenciesOf([join(dir, 'own')]);

    expect(found).toEqual([
      { name: 'far', version: '1.0.0', licence: '' },
      { name: 'far', version: '2.0.0', licence: 'MIT OR GPL-2.0' },
      { name: 'near', version: '1.0.0', licence: 'MIT' },
    ]);
    expect(countLicences([...found, found[2]])).toEqual([
      ['MIT', 2],
      ['', 1],
      ['MIT OR GPL-2.0', 1],
    ]);
  });
});
