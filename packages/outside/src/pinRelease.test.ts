/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { lockedOf, releaseOf } from './pinRelease';

const lock = (entries: Record<string, string>) =>
  lockedOf(
    Object.entries(entries)
      .map(([key, version]) => `"${key}":\n  version: ${version}\n`)
      .join('\n'),
  );

describe('the versions of a release', () => {
  const ours = lock({
    '@backstage/ui@npm:^0.18.0': '0.18.0',
    '@backstage/twice@npm:^0.17.0': '0.17.8',
    '@backstage/twice@npm:^0.18.0': '0.18.0',
    'react@npm:^18.0.2': '18.3.1',
  });

  it('are ours, and of what we have not the least that is asked for', () => {
    const theirs = lock({
      '@backstage/ui@npm:^0.18.0': '0.18.4',
      '@backstage/ui@npm:^0.20.0': '0.20.0',
      '@backstage/twice@npm:^0.18.0': '0.18.9',
      '@backstage/plugin-x@npm:^1.10.0, @backstage/plugin-x@npm:^1.9.2':
        '1.12.0',
      '@backstage/plugin-y@npm:~0.0.2': '0.0.3',
      '@backstage/plugin-z@npm:*': '3.0.0',
      'react@npm:^18.0.2': '18.3.1',
    });

    expect(releaseOf(ours, theirs)).toEqual({
      '@backstage/ui': '0.18.0',
      '@backstage/plugin-x': '1.9.2',
      '@backstage/plugin-y': '0.0.2',
    });
  });
});
