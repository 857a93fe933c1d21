/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CheckAssessment,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from './clusterRecord';

/** Order in which the numbers of a check are stored. */
export const verdicts: readonly (keyof VerdictCounts)[] = [
  'pass',
  'fail',
  'blockedByStep',
  'blockedByPlatform',
  'blockedByChoice',
  'notApplicable',
  'unknown',
];

/** Numbers of nodes by verdict, in the order in which they are stored. */
export function numbersOf(counts: VerdictCounts): number[] {
  return verdicts.map(verdict => counts[verdict]);
}

/** JSON of how many nodes stand under which verdict of each check. */
export function storeCounts(
  checks: readonly Pick<CheckAssessment, 'check' | 'counts'>[],
): string {
  return JSON.stringify(
    Object.fromEntries(
      checks.map(({ check, counts }) => [check, numbersOf(counts)]),
    ),
  );
}

/** Numbers in that order by their verdict. */
export function toCounts(numbers: readonly number[]): VerdictCounts {
  const [pass, fail, blockedByStep, ...more] = numbers;
  const [blockedByPlatform, blockedByChoice, notApplicable, unknown] = more;
  return {
    ...{ pass, fail, blockedByStep, blockedByPlatform },
    ...{ blockedByChoice, notApplicable, unknown },
  };
}

/** The same read again, by check; nothing where nothing is stored that can be read. */
export function readCounts(stored: string | null): Map<string, VerdictCounts> {
  const all = parseStored<Record<string, number[]>>(stored) ?? {};
  return new Map(
    Object.entries(all).map(([check, numbers]) => [check, toCounts(numbers)]),
  );
}
