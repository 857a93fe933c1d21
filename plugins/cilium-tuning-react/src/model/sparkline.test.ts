/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { sparkline } from './sparkline';

const size = { width: 20, height: 10 };

describe('sparkline', () => {
  it.each<[string, (number | null)[], string]>([
    ['rises with what it shows', [0, 50, 100], 'M0 10L10 5L20 0'],
    [
      'breaks where nothing is known',
      [0, 0, null, 100, 100],
      'M0 10L5 10M15 0L20 0',
    ],
    ['has dots for what is alone', [50, null, 100], 'M0 5h0M20 0h0'],
    ['begins where something is known', [null, null, 0], 'M20 10h0'],
    ['may be a single dot', [50], 'M0 5h0'],
    ['is empty where nothing is known', [null, null], ''],
    ['is empty of nothing', [], ''],
  ])('%s', (_, values, path) => {
    expect(sparkline(values, size)).toBe(path);
  });
});
