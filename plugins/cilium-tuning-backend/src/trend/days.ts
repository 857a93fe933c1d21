/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export const DAY_MS = 24 * 60 * 60_000;

/** The day, in UTC, of a point in time: `YYYY-MM-DD`. */
export const dayOf = (time: Date | number): string =>
  new Date(time).toISOString().slice(0, 10);

/** The point in time at which the day in UTC of another began, in milliseconds. */
export const startOfDay = (time: Date | number): number =>
  Math.floor(new Date(time).getTime() / DAY_MS) * DAY_MS;

/** Steps from one point to the next, in days: days, weeks, and several of them. */
const STEPS = [1, 2, 7, 14, 28] as const;
const MOST_POINTS = 62;

/** A point in time that is looked at. */
export interface Sample {
  day: string;
  /** What counts was read before then, in milliseconds. */
  until: number;
}

/**
 * The points of the last days, oldest first: the ends of days, and now.
 *
 * @returns the points and the days from one to the next
 */
export function samplesOf(
  days: number,
  now: Date,
): { step: number; samples: Sample[] } {
  const step = STEPS.find(size => days / size <= MOST_POINTS) ?? 28;
  return { step, samples: samplesEvery(step, Math.ceil(days / step), now) };
}

/** As many points as that, oldest first; the last is now. */
export function samplesEvery(step: number, count: number, now: Date): Sample[] {
  const today = startOfDay(now);
  return Array.from({ length: count }, (_, index) => {
    const start = today - (count - 1 - index) * step * DAY_MS;
    return {
      day: dayOf(start),
      until: Math.min(start + DAY_MS, now.getTime() + 1),
    };
  });
}
