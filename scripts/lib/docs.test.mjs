/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const docs = join(root, 'docs');
const mkdocs = readFileSync(join(root, 'mkdocs.yml'), 'utf8');

const pages = readdirSync(docs, { recursive: true })
  .filter(name => name.endsWith('.md'))
  .sort();

const shown = [...mkdocs.matchAll(/: (\S+\.md)$/gm)].map(([, page]) => page);

const withoutCode = text => text.replace(/^```[\s\S]*?^```$/gm, '');

/** As Python-Markdown, which TechDocs is built with, makes them. */
const anchorOf = heading =>
  heading
    .replace(/`|\*|\[|\]\([^)]*\)/g, '')
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');

const anchorsOf = file =>
  [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(
    ([, heading]) => anchorOf(heading),
  );

function brokenLinks(file) {
  const text = withoutCode(readFileSync(file, 'utf8'));
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter(link => !/^[a-z]+:/.test(link))
    .filter(link => {
      const [path, anchor] = link.split('#');
      const target = path === '' ? file : resolve(dirname(file), path);
      return (
        !existsSync(target) ||
        (anchor !== undefined &&
          target.endsWith('.md') &&
          !anchorsOf(target).includes(anchor))
      );
    });
}

test('every page of the documentation can be reached, once', () => {
  assert.deepEqual([...shown].sort(), pages);
});

for (const file of [
  'README.md',
  ...pages.map(page => `docs/${page}`),
  ...readdirSync(join(root, 'plugins'))
    .map(plugin => `plugins/${plugin}/README.md`)
    .filter(readme => existsSync(join(root, readme))),
]) {
  test(`every link leads somewhere: ${file}`, () => {
    assert.deepEqual(brokenLinks(join(root, file)), []);
  });
}

test('it builds, as TechDocs builds it', context => {
  const folder = mkdtempSync(join(tmpdir(), 'cilium-tuning-docs-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const config = join(folder, 'mkdocs.yml');
  // The plugin of TechDocs itself comes with Backstage
  writeFileSync(
    config,
    `${mkdocs.replace(/^plugins:\n(?: {2}.*\n)+/m, '')}docs_dir: ${docs}\n`,
  );
  const { error, status, stderr } = spawnSync(
    'mkdocs',
    ['build', '--strict', '-q', '-f', config, '-d', join(folder, 'site')],
    { encoding: 'utf8' },
  );
  if (error?.code === 'ENOENT') {
    context.skip('there is no mkdocs (Debian: apt-get install mkdocs)');
    return;
  }
  assert.equal(status, 0, stderr);
});
