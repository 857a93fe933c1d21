/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../cilium/version';
import recorded from './chartValues.json';

/**
 * By key of `cilium-config`, the values that write it, with the first and the last chart of each run of charts in which they do;
 * beside the keys, by variable of the agent's environment, and by `*` what writes any key. Read from every chart that was
 * released from 1.9.0 to 1.20.0.
 */
const values: Record<string, Record<string, string[]>> = recorded.values;

/** Every chart that the values were read from, with 1.16.14, which was not to be had, as its neighbours. */
export const releasedCharts: string[] = Object.entries(
  recorded.lastPatches,
).flatMap(([minor, last]) =>
  Array.from({ length: last + 1 }, (_, patch) => `${minor}.${patch}`),
);

const within = (version: string, run: string) => {
  const [first, last] = run.split(' ');
  return (
    isCiliumAtLeast(version, first) === true &&
    isCiliumAtLeast(last, version) === true
  );
};

/** The values that write a key in the chart of a version. */
export function knownValues(key: string, version: string): string[] {
  return Object.entries(values[key] ?? {})
    .filter(([, runs]) => runs.some(run => within(version, run)))
    .map(([value]) => value);
}

/** Every value that the chart of a version knows, of those that were recorded. */
export const allKnownValues = (version: string): Set<string> =>
  new Set(Object.keys(values).flatMap(key => knownValues(key, version)));
