/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { daysBetween } from './dates';

/** What owners are reminded on: the seventh and the last day before the end, and before that each week since the start. */
export type ReminderOccasion = 'due-7' | 'due-1' | `week-${number}`;

const WEEK = 7;

/**
 * Which reminder is due on a day of a running campaign. Where nobody looked on the very day it is due on a later one, too: each
 * is sent once only. In the last week, the two that tell of the end take the place of the weekly one.
 */
export function reminderDue(
  { startOn, dueOn }: { startOn: string; dueOn: string },
  today: string,
): ReminderOccasion | undefined {
  const left = daysBetween(today, dueOn);
  if (left < 0) {
    return undefined;
  }
  if (left <= WEEK) {
    return left <= 1 ? 'due-1' : 'due-7';
  }
  const weeks = Math.floor(daysBetween(startOn, today) / WEEK);
  return weeks >= 1 ? `week-${weeks}` : undefined;
}
