/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import { freshUntil } from './freshUntil';

const MINUTE = 60_000;

describe('freshUntil', () => {
  it.each([
    ['* * * * *', 2],
    ['*/15 * * * *', 30],
    ['0 * * * *', 120],
  ])('lets facts of %s count until two collections later', (cadence, most) => {
    const now = new Date();
    const config = new ConfigReader({
      techInsights: { factRetrievers: { ciliumTuning: { cadence } } },
    });
    const minutes =
      (freshUntil(config, now).getTime() - now.getTime()) / MINUTE;

    // The next collection may be due at once, or a whole turn away; the last one may take five minutes
    expect(minutes).toBeGreaterThan(most / 2 + 4);
    expect(minutes).toBeLessThanOrEqual(most + 6);
  });

  it('lets facts count for a day where nobody says when they are collected', () => {
    const now = new Date('2026-11-01T12:00:00Z');

    expect(freshUntil(new ConfigReader({}), now).toISOString()).toBe(
      '2026-11-02T12:00:00.000Z',
    );
  });
});
