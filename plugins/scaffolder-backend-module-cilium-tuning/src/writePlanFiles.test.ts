/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { PlanFile } from 'backstage-plugin-cilium-tuning-common';
import { writePlanFiles } from './writePlanFiles';

const file = (path: string): PlanFile => ({
  ...{ path, language: 'yaml', text: 'a: "ü"\n' },
});

describe('writePlanFiles', () => {
  const workspace = createMockDirectory();
  beforeEach(() =>
    workspace.setContent({
      work: { full: { mine: '' }, empty: {} },
      other: {},
    }),
  );
  const dir = () => workspace.resolve('work');

  it.each(['empty', 'new', 'new/er', 'a/../b'])(
    'writes to the folder %s, as it is',
    async target => {
      await writePlanFiles(dir(), target, [
        file('values.yaml'),
        file('01-a/x'),
      ]);

      expect(
        readFileSync(workspace.resolve('work', target, '01-a/x'), 'utf8'),
      ).toBe('a: "ü"\n');
    },
  );

  it('writes nothing among other files', async () => {
    await expect(writePlanFiles(dir(), 'full', [file('x')])).rejects.toThrow(
      'The folder full of the workspace is not empty: name another as targetPath',
    );
    expect(existsSync(workspace.resolve('work/full/x'))).toBe(false);
  });

  it.each([
    ['../other', 'x'],
    ['/tmp/elsewhere', 'x'],
    ['empty', '../../other/x'],
    ['empty', '/elsewhere'],
  ])(
    'writes nothing outside of the workspace: %s, %s',
    async (target, path) => {
      await expect(writePlanFiles(dir(), target, [file(path)])).rejects.toThrow(
        /not allowed to refer to a directory outside/,
      );
      expect(existsSync(workspace.resolve('other/x'))).toBe(false);
    },
  );
});
