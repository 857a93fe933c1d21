/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { VerdictCounts } from '../assess';
import {
  seesEveryNode,
  type Standing,
  standingOfItem,
  type WaivedNodes,
} from './standing';

const none: VerdictCounts = {
  ...{ pass: 0, fail: 0, blockedByStep: 0, blockedByPlatform: 0 },
  ...{ blockedByChoice: 0, notApplicable: 0, unknown: 0 },
};
const counts = (some: Partial<VerdictCounts>) => ({ ...none, ...some });

describe('standingOfItem', () => {
  it.each<[string, Partial<VerdictCounts>, WaivedNodes | undefined, Standing]>([
    ['on everywhere', { pass: 3 }, undefined, 'passed'],
    ['on where it applies', { pass: 1, notApplicable: 2 }, undefined, 'passed'],
    ['needed nowhere', { notApplicable: 2 }, undefined, 'notApplicable'],
    ['without a node', {}, undefined, 'unknown'],
    ['off on one node', { pass: 9, fail: 1 }, undefined, 'gap'],
    ['after a step', { pass: 9, blockedByStep: 1 }, undefined, 'gap'],
    ['locked', { pass: 9, blockedByPlatform: 1 }, undefined, 'gap'],
    ['chosen otherwise', { pass: 9, blockedByChoice: 1 }, undefined, 'gap'],
    ['unknown on a node', { pass: 9, unknown: 1 }, undefined, 'unknown'],
    ['off beside unknown', { fail: 1, unknown: 1 }, undefined, 'gap'],
    ['off and waived', { pass: 1, fail: 2 }, 'all', 'waived'],
    ['unknown and waived', { unknown: 2 }, 'all', 'waived'],
    ['on and waived', { pass: 2 }, 'all', 'passed'],
    ['needed nowhere and waived', { notApplicable: 2 }, 'all', 'notApplicable'],
    ['off and waived in part', { fail: 2 }, counts({ fail: 1 }), 'gap'],
    ['off, all waived by node', { fail: 2 }, counts({ fail: 2 }), 'waived'],
    [
      'off and waived, with unknown nodes',
      { fail: 1, unknown: 1 },
      counts({ fail: 1 }),
      'unknown',
    ],
    [
      'waived where nodes pass',
      { pass: 1, fail: 1 },
      counts({ pass: 1 }),
      'gap',
    ],
  ])('%s', (_, nodes, waived, standing) => {
    expect(
      standingOfItem(counts(nodes), { everyNode: true, waived }).standing,
    ).toBe(standing);
  });

  it('counts each node once', () => {
    const nodes = counts({
      ...{ pass: 1, fail: 2, blockedByPlatform: 3, notApplicable: 4 },
      unknown: 5,
    });

    expect(
      standingOfItem(nodes, {
        everyNode: true,
        waived: counts({ pass: 1, fail: 2, unknown: 1 }),
      }).nodes,
    ).toEqual({ passed: 1, waived: 3, gap: 3, unknown: 4, notApplicable: 4 });
  });

  it('excuses no more nodes than there are', () => {
    expect(
      standingOfItem(counts({ pass: 1, fail: 1 }), {
        everyNode: true,
        waived: counts({ fail: 5 }),
      }).nodes,
    ).toMatchObject({ waived: 1, gap: 0 });
  });

  it.each<[Standing, Partial<VerdictCounts>, WaivedNodes | undefined]>([
    ['unknown', { pass: 3 }, undefined],
    ['unknown', { notApplicable: 3 }, undefined],
    ['unknown', { fail: 3 }, 'all'],
    ['gap', { pass: 3, fail: 1 }, undefined],
  ])(
    'is %s where not every node was seen, and those that were are %j',
    (standing, nodes, waived) => {
      expect(
        standingOfItem(counts(nodes), { everyNode: false, waived }).standing,
      ).toBe(standing);
    },
  );
});

describe('seesEveryNode', () => {
  it.each([
    ['a complete list of nodes', [{ source: 'nodes', state: 'ok' }], true],
    ['a list that was cut', [{ source: 'nodes', state: 'partial' }], false],
    ['other sources alone', [{ source: 'probe', state: 'ok' }], false],
    ['nothing', [], false],
  ] as const)('with %s', (_, sources, expected) => {
    expect(seesEveryNode(sources)).toBe(expected);
  });
});
