/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ItemNumbers } from 'backstage-plugin-cilium-tuning-common';
import { burnUpSeries } from './burnUpSeries';

const numbers = (passed: number, gap: number): ItemNumbers => ({
  ...{ passed, waived: 1, gap, unknown: 1, notApplicable: 3 },
});

const point = (date: string, passed: number, gap: number) => ({
  ...{ date, numberOfClusters: 2, items: numbers(passed, gap) },
});

const nothing = { done: null, doneOrWaived: null, total: null };

describe('burnUpSeries', () => {
  const campaign = {
    ...{ startOn: '2026-02-27', dueOn: '2026-03-03', today: '2026-03-02' },
    ...{ state: 'running' as const, items: numbers(4, 0) },
    points: [
      point('2026-02-27', 1, 3),
      point('2026-03-01', 2, 2),
      point('2026-03-02', 3, 1),
    ],
  };

  it('goes to the last day, breaks where nothing was counted, and takes today as it is now', () => {
    expect(burnUpSeries(campaign)).toEqual([
      { date: '2026-02-27', done: 1, doneOrWaived: 2, total: 6 },
      { date: '2026-02-28', ...nothing },
      { date: '2026-03-01', done: 2, doneOrWaived: 3, total: 6 },
      { date: '2026-03-02', done: 4, doneOrWaived: 5, total: 6 },
      { date: '2026-03-03', ...nothing },
    ]);
  });

  it('takes what was counted last when it has ended', () => {
    expect(
      burnUpSeries({ ...campaign, state: 'ended', today: '2026-05-01' }),
    ).toMatchObject([{}, {}, {}, { done: 3 }, nothing]);
  });
});
