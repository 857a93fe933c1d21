/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { donePercent, noCounts, countedAs, progressOf } from './progress';
import type { CheckProgress, VerdictCounts } from './types';

describe('progressOf', () => {
  it.each<[string, Partial<VerdictCounts>, CheckProgress]>([
    ['passes everywhere', { pass: 6 }, 'done'],
    [
      'passes wherever the platform permits it',
      { pass: 3, blockedByPlatform: 3 },
      'done',
    ],
    [
      'passes wherever it applies',
      { pass: 1, notApplicable: 2, blockedByChoice: 3 },
      'done',
    ],
    ['passes on some', { pass: 2, fail: 4 }, 'partly'],
    ['passes on some, others not known', { pass: 2, unknown: 4 }, 'partly'],
    ['can be worked on', { fail: 1 }, 'open'],
    ['is a step away', { blockedByStep: 3, unknown: 3 }, 'open'],
    ['is not known', { unknown: 6 }, 'unknown'],
    [
      'is not known where it is permitted',
      { unknown: 3, blockedByPlatform: 3 },
      'unknown',
    ],
    ['is locked by the platform', { blockedByPlatform: 6 }, 'locked'],
    ['is locked by choice', { blockedByChoice: 6 }, 'locked'],
    [
      'is locked or applies nowhere',
      { blockedByPlatform: 1, notApplicable: 5 },
      'locked',
    ],
    ['applies nowhere', { notApplicable: 6 }, 'notNeeded'],
    ['has no nodes', {}, 'unknown'],
  ])('%s', (_, counts, expected) => {
    expect(progressOf({ ...noCounts(), ...counts })).toBe(expected);
  });
});

describe('countedAs', () => {
  it.each([
    [{ verdict: 'pass' }, 'pass'],
    [{ verdict: 'blocked', blockedBy: 'step' }, 'blockedByStep'],
    [{ verdict: 'blocked', blockedBy: 'platform' }, 'blockedByPlatform'],
    [{ verdict: 'blocked', blockedBy: 'choice' }, 'blockedByChoice'],
  ] as const)('%j as %s', (opinion, expected) => {
    expect(countedAs(opinion)).toBe(expected);
  });
});

describe('donePercent', () => {
  it.each([
    [0, 20, 0],
    [7, 20, 35],
    [20, 21, 95],
    [199, 200, 99],
    [21, 21, 100],
    [0, 0, null],
  ])('%d of %d is %s', (done, permitted, percent) => {
    expect(donePercent({ done, permitted, locked: 0, unknown: 0 })).toBe(
      percent,
    );
  });
});
