/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RULE = '@typescript-eslint/no-restricted-imports';

/** The messages about an import in a file of a plugin, as its own ESLint gives them. */
async function reports(plugin, file, imported) {
  const cwd = join(root, 'plugins', plugin);
  const eslint = new ESLint({ cwd });
  const [result] = await eslint.lintText(
    `import { thing } from '${imported}';\n\nexport const other = thing;\n`,
    { filePath: join(cwd, 'src', file) },
  );
  return result.messages
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ message }) => message);
}

const ours = part => `backstage-plugin-cilium-tuning${part}`;

test('the domain may import none of our packages', async () => {
  const found = await reports('cilium-tuning-common', 'a.ts', ours('-node'));
  assert.equal(found.length, 1);
  assert.match(found[0], /-common may import none of our packages/);
});

test('imports go down', async () => {
  for (const [plugin, part] of [
    ['cilium-tuning', '-react'],
    ['cilium-tuning-react', '-common'],
    ['cilium-tuning-backend', '-node'],
    ['cilium-tuning-cli', '-node'],
    ['cilium-tuning-node', '-common'],
  ]) {
    assert.deepEqual(await reports(plugin, 'a.ts', ours(part)), []);
  }
});

test('imports up or sideways are reported, of entry points below too', async () => {
  for (const [plugin, part] of [
    ['cilium-tuning-node', '-backend'],
    ['cilium-tuning-backend', '-react'],
    ['cilium-tuning-cli', '-backend'],
    ['cilium-tuning-react', ''],
    ['cilium-tuning-react', '/alpha'],
    ['cilium-tuning', '-backend'],
    ['cilium-tuning', '-node'],
  ]) {
    const found = await reports(plugin, 'a.ts', ours(part));
    assert.equal(found.length, 1, `${plugin} imports ${ours(part)}`);
  }
});

test('a plugin may use the demo clusters in its tests only', async () => {
  const demo = '@internal/demo-clusters';
  const found = await reports('cilium-tuning-backend', 'a.ts', demo);
  assert.match(found[0], /for tests only/);
  assert.deepEqual(
    await reports('cilium-tuning-backend', 'a.test.ts', demo),
    [],
  );
});

test('the direction holds in tests as well', async () => {
  const found = await reports(
    'cilium-tuning-node',
    'a.test.ts',
    ours('-backend'),
  );
  assert.equal(found.length, 1);
});
