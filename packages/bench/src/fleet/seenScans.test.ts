/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { gapsOf, lostScans } from './seenScans';

describe('lostScans', () => {
  it.each([
    ['each left a report', [10, 20, 30], [9, 19, 29], []],
    ['the last is under way', [10, 20], [9], []],
    ['the one in the middle left none', [10, 20, 30], [9, 29], [20]],
    ['two left one report', [10, 11, 30], [9, 29], [11]],
    ['none left any', [10, 20], [], [10]],
    ['none was seen', [], [], []],
  ])('%s', (_, seen, reports, lost) => {
    expect(lostScans(seen, reports)).toEqual(lost);
  });
});

test('gapsOf', () => {
  expect(gapsOf([10, 25, 45])).toEqual([15, 20]);
});
