/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The line of a few values as the path of an SVG. It breaks where a value is not known; one alone is a line of no length, which
 * round ends make a dot.
 *
 * @param values - of 0 to 100, at the same distance from each other
 * @returns the attribute `d`, empty where no value is known
 */
export function sparkline(
  values: readonly (number | null)[],
  { width, height }: { width: number; height: number },
): string {
  const step = width / Math.max(1, values.length - 1);
  const at = (value: number, index: number) =>
    `${round(index * step)} ${round(height * (1 - value / 100))}`;
  return values
    .flatMap((value, index) => {
      if (value === null) {
        return [];
      }
      const before = values[index - 1] ?? null;
      const after = values[index + 1] ?? null;
      const point = at(value, index);
      if (before !== null) {
        return [`L${point}`];
      }
      return after === null ? [`M${point}h0`] : [`M${point}`];
    })
    .join('');
}
