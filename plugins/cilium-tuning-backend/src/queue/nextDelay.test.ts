/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nextDelay } from './nextDelay';

describe('nextDelay', () => {
  it.each([
    [0, 100],
    [1, 100],
    [2, 200],
    [3, 400],
    [9, 400],
  ])('after %i failures waits %i %% of the interval', (failures, percent) => {
    expect(nextDelay(1000, failures, 0.5)).toBe(percent * 10);
  });

  it('drifts by a tenth at the most', () => {
    expect(nextDelay(1000, 0, 0)).toBe(900);
    expect(nextDelay(1000, 0, 1)).toBe(1100);
  });
});
