/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

function pair(
  seconds: number,
  unit: number,
  letter: string,
  smaller: number,
  smallerLetter: string,
): string {
  const rest = Math.floor((seconds % unit) / smaller);
  const whole = `${Math.floor(seconds / unit)}${letter}`;
  return rest === 0 ? whole : `${whole}${rest}${smallerLetter}`;
}

/** Ages as kubectl shows them: two units while that tells something, then one. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 0) {
    return seconds < -1 ? '<invalid>' : '0s';
  }
  if (seconds < 2 * MINUTE) {
    return `${seconds}s`;
  }
  if (seconds < 10 * MINUTE) {
    return pair(seconds, MINUTE, 'm', 1, 's');
  }
  if (seconds < 3 * HOUR) {
    return `${Math.floor(seconds / MINUTE)}m`;
  }
  if (seconds < 8 * HOUR) {
    return pair(seconds, HOUR, 'h', MINUTE, 'm');
  }
  if (seconds < 2 * DAY) {
    return `${Math.floor(seconds / HOUR)}h`;
  }
  if (seconds < 8 * DAY) {
    return pair(seconds, DAY, 'd', HOUR, 'h');
  }
  if (seconds < 2 * YEAR) {
    return `${Math.floor(seconds / DAY)}d`;
  }
  return seconds < 8 * YEAR
    ? pair(seconds, YEAR, 'y', DAY, 'd')
    : `${Math.floor(seconds / YEAR)}y`;
}

export function ageSince(time: string, now: Date): string {
  return humanDuration(now.getTime() - Date.parse(time));
}
