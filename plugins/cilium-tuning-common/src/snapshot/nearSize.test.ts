/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nearSize } from './nearSize';

describe('nearSize', () => {
  it.each([
    [0, 0],
    [1, 1],
    [63, 63],
    [64, 64],
    [1024, 1024],
    [131_072, 131_072],
    [64_257, 64_512],
    [64_263, 64_512],
    [257_790, 258_048],
  ])('%i is near %i', (size, near) => {
    expect(nearSize(size)).toBe(near);
  });

  it('is within 1.6 % of what it stands for', () => {
    for (let size = 1; size < 5_000_000; size += 997) {
      expect(Math.abs(nearSize(size) - size) / size).toBeLessThan(0.016);
    }
  });
});
