/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';

const inZone = (date: string, zone: string) => DateTime.fromISO(date, { zone });

/** The date that it is at a point in time somewhere, as `YYYY-MM-DD`. */
export function dateAt(time: Date, zone: string): string {
  return DateTime.fromJSDate(time, { zone }).toFormat('yyyy-MM-dd');
}

/** When a date is over somewhere: the first moment of the next one. */
export function endOfDate(date: string, zone: string): Date {
  return inZone(date, zone).plus({ days: 1 }).startOf('day').toJSDate();
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return inZone(date, 'UTC').plus({ days }).toFormat('yyyy-MM-dd');
}

/** How many days a date is after another. */
export function daysBetween(from: string, to: string): number {
  return inZone(to, 'UTC').diff(inZone(from, 'UTC'), 'days').days;
}
