/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CheckAssessment,
  Judgement,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { markOf, markOfCheck, stepBefore } from './marks';

const judgement: Judgement = {
  verdict: 'unknown',
  reason: { code: 'x' },
  needs: [],
  confirmFirst: [],
  notes: [],
  tells: [],
  evidence: [],
};

const noCounts: VerdictCounts = {
  pass: 0,
  fail: 0,
  blockedByStep: 0,
  blockedByPlatform: 0,
  blockedByChoice: 0,
  notApplicable: 0,
  unknown: 0,
};

function assessed(
  progress: CheckAssessment['progress'],
  counts: Partial<VerdictCounts> = {},
): CheckAssessment {
  return {
    check: 'x',
    progress,
    counts: { ...noCounts, ...counts },
    cells: [],
  };
}

describe('markOf', () => {
  it.each([
    [{ verdict: 'pass' }, 'on'],
    [{ verdict: 'fail' }, 'off'],
    [{ verdict: 'notApplicable' }, 'notNeeded'],
    [{ verdict: 'unknown' }, 'unknown'],
    [{ verdict: 'blocked', blockedBy: 'platform' }, 'locked'],
    [{ verdict: 'blocked', blockedBy: 'step' }, 'step'],
    [{ verdict: 'blocked', blockedBy: 'choice' }, 'choice'],
    [{ verdict: 'blocked' }, 'locked'],
  ] as const)('marks %j as %s', (change, mark) => {
    expect(markOf({ ...judgement, ...change })).toBe(mark);
  });
});

describe('stepBefore', () => {
  it('names the first step that is missing', () => {
    const need = { reason: { code: 'x' }, kind: 'step' as const };
    expect(
      stepBefore({
        ...judgement,
        needs: [
          { ...need, state: 'met', check: 'native-routing' },
          { ...need, state: 'unmet' },
          { ...need, state: 'unmet', check: 'bpf-masquerade' },
        ],
      }),
    ).toBe('bpf-masquerade');
    expect(stepBefore(judgement)).toBeUndefined();
  });
});

describe('markOfCheck', () => {
  it.each([
    [assessed('done'), 'on'],
    [assessed('done', { pass: 3, blockedByPlatform: 3 }), 'partly'],
    [assessed('done', { pass: 3, notApplicable: 3 }), 'on'],
    [assessed('partly'), 'partly'],
    [assessed('open', { fail: 1, blockedByStep: 1 }), 'off'],
    [assessed('open', { blockedByStep: 1 }), 'step'],
    [
      assessed('locked', { blockedByPlatform: 1, blockedByChoice: 1 }),
      'locked',
    ],
    [assessed('locked', { blockedByChoice: 1 }), 'choice'],
    [assessed('notNeeded'), 'notNeeded'],
    [assessed('unknown'), 'unknown'],
  ])('marks %j as %s', (check, mark) => {
    expect(markOfCheck(check)).toBe(mark);
  });
});
