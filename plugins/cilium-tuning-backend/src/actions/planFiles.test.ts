/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { filesWithin } from './planFiles';

const fileOf = (path: string, length: number) => ({
  ...{ path, language: 'shell' as const },
  text: 'x'.repeat(length),
});

describe('filesWithin', () => {
  it('gives files whole or not at all', () => {
    const files = [fileOf('a', 40), fileOf('b', 80), fileOf('c', 60)];

    expect(
      filesWithin(files, 100).map(({ path, characters, text }) => [
        path,
        characters,
        text?.length,
      ]),
    ).toEqual([
      ['a', 40, 40],
      ['b', 80, undefined],
      ['c', 60, 60],
    ]);
  });
});
