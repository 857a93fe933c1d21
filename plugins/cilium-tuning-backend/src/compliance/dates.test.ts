/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { addDays, dateAt, daysBetween, endOfDate } from './dates';

describe('dateAt', () => {
  it.each([
    ['2026-03-01T23:30:00Z', 'UTC', '2026-03-01'],
    ['2026-03-01T23:30:00Z', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-01T04:30:00Z', 'America/New_York', '2026-02-28'],
    ['2026-03-01T12:00:00Z', 'Pacific/Kiritimati', '2026-03-02'],
  ])('at %s in %s is %s', (time, zone, date) => {
    expect(dateAt(new Date(time), zone)).toBe(date);
  });
});

describe('endOfDate', () => {
  it.each([
    ['2026-03-01', 'UTC', '2026-03-02T00:00:00.000Z'],
    ['2026-03-01', 'Europe/Berlin', '2026-03-01T23:00:00.000Z'],
    // The day on which clocks go forward has 23 hours, and that on which they go back 25
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // A day that begins at one in the morning
    ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('of %s in %s is %s', (date, zone, time) => {
    expect(endOfDate(date, zone).toISOString()).toBe(time);
    const moment = endOfDate(date, zone).getTime();
    expect(dateAt(new Date(moment - 1), zone)).toBe(date);
    expect(dateAt(new Date(moment), zone)).not.toBe(date);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-10-20', 14, '2026-11-03'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %d are %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
    expect(daysBetween(date, later)).toBe(days);
  });
});
