/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const secondsOf: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  y: 365 * 86_400,
};

/** An age in milliseconds: at least one, less than the other. */
export interface AgeRange {
  least: number;
  below: number;
}

/**
 * Reads an age as tables print it: one or two units, the rest cut off.
 *
 * @param text - for example `45s`, `5m12s`, `3h`, `30d`, `2y45d`
 * @returns undefined for anything else, such as `<unknown>`
 */
export function ageOf(text: string): AgeRange | undefined {
  const units = [...text.matchAll(/(\d{1,9})([smhdy])/g)];
  const last = units.at(-1);
  if (!last || units.map(([unit]) => unit).join('') !== text) {
    return undefined;
  }
  const seconds = units.reduce(
    (sum, [, count, unit]) => sum + Number(count) * secondsOf[unit],
    0,
  );
  return {
    least: seconds * 1000,
    below: (seconds + secondsOf[last[2]]) * 1000,
  };
}
