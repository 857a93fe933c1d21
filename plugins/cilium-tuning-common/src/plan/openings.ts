/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from '../checks';
import { isCiliumAtLeast } from '../cilium/version';
import { kernelReaches } from '../kernel/release';
import type { Ground } from './ground';
import type { LeftOut } from './steps';
import type { Opening } from './types';

const sides = { 'need.kernel': 'kernel', 'need.cilium': 'cilium' } as const;

/** Whether a version is older than another. */
const isOlder: Record<Opening['by'], (a: string, b: string) => boolean> = {
  kernel: (a, b) => kernelReaches(a, b) === 'unmet',
  cilium: (a, b) => isCiliumAtLeast(a, b) === false,
};

/** Versions that an item on a node is known to lack. */
function lacking(ground: Ground, check: string, cohort: number) {
  const { verdict, blockedBy, needs } = ground.opinion(check, cohort);
  if (verdict !== 'blocked' || blockedBy !== 'platform') {
    return [];
  }
  return needs.flatMap(({ state, reason: { code, params } }) =>
    state === 'unmet' && (code === 'need.kernel' || code === 'need.cilium')
      ? [{ by: sides[code], floor: String(params?.floor) }]
      : [],
  );
}

/**
 * What would permit more: each version that an item lacks, with the items that it is one of the conditions of.
 *
 * @param told - what remedies said of items that a newer version would permit
 */
export function openingsOf(end: Ground, told: readonly LeftOut[]): Opening[] {
  const openings = new Map<string, Opening>();
  const add = (
    { by, floor }: Pick<Opening, 'by' | 'floor'>,
    check: string,
    cohort: number,
  ) => {
    const key = `${by} ${floor}`;
    const opening = openings.get(key) ?? {
      by,
      floor,
      nodes: 0,
      cohorts: [],
      checks: [],
    };
    opening.cohorts = [...new Set([...opening.cohorts, cohort])].sort(
      (a, b) => a - b,
    );
    opening.checks = [...new Set([...opening.checks, check])];
    opening.nodes = end.nodes(opening.cohorts);
    openings.set(key, opening);
  };
  for (const { id } of checks) {
    for (const cohort of end.all) {
      lacking(end, id, cohort).forEach(lack => add(lack, id, cohort));
    }
  }
  for (const { check, cohorts, opening } of told) {
    if (opening) {
      cohorts.forEach(cohort => add(opening, check, cohort));
    }
  }
  return [...openings.values()].sort((a, b) => {
    if (a.by !== b.by) {
      return a.by === 'kernel' ? -1 : 1;
    }
    return isOlder[a.by](a.floor, b.floor) ? -1 : 1;
  });
}
