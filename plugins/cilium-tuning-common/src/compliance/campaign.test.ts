/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  applicableItems,
  countStandings,
  isOpenItem,
  openItems,
  sumItemNumbers,
} from './campaign';
import { type JudgedCluster, standingOfCheck } from './judgedCluster';
import type { Standing } from './standing';

const standings: Standing[] = [
  ...(['passed', 'passed', 'waived', 'gap', 'unknown'] as const),
  'notApplicable',
];

it('counts a waived item neither as done nor as open', () => {
  const numbers = countStandings(standings);

  expect(numbers).toEqual({
    ...{ passed: 2, waived: 1, gap: 1, unknown: 1, notApplicable: 1 },
  });
  expect(openItems(numbers)).toBe(2);
  expect(applicableItems(numbers)).toBe(5);
  expect(sumItemNumbers([numbers, numbers]).passed).toBe(4);
  expect(standings.filter(isOpenItem)).toEqual(['gap', 'unknown']);
});

describe('standingOfCheck', () => {
  const cluster: JudgedCluster = {
    ...{ current: true, everyNode: true, cilium: 'found', score: 50 },
    items: new Map([
      [
        'bbr',
        {
          standing: 'passed',
          nodes: { passed: 1, waived: 0, gap: 0, unknown: 0, notApplicable: 0 },
        },
      ],
    ]),
  };

  it.each<[string, Partial<JudgedCluster>, string, Standing]>([
    ['as the report says', {}, 'bbr', 'passed'],
    ['what was not judged', {}, 'netkit', 'unknown'],
    ['a report that is old', { current: false }, 'bbr', 'unknown'],
    ['no Cilium', { cilium: 'notFound' }, 'bbr', 'notApplicable'],
    [
      'no Cilium when it was last read',
      { cilium: 'notFound', current: false },
      'bbr',
      'unknown',
    ],
  ])('%s', (_, change, check, expected) => {
    expect(standingOfCheck({ ...cluster, ...change }, check)).toBe(expected);
  });
});
