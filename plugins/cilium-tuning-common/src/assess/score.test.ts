/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noCounts } from './progress';
import { type NodeScore, type Weights, scoreCluster, scoreNode } from './score';

describe('scoreNode', () => {
  it.each<[string, Partial<Weights>, NodeScore | undefined]>([
    ['all done', { pass: 10 }, { score: 1, potential: 1 }],
    ['nothing done', { fail: 10 }, { score: 0, potential: 0 }],
    [
      'a step away counts against it',
      { pass: 5, blockedByStep: 5 },
      { score: 0.5, potential: 0.5 },
    ],
    [
      'what the platform locks counts for the potential only',
      { pass: 5, fail: 5, blockedByPlatform: 10 },
      { score: 0.5, potential: 0.25 },
    ],
    [
      'choices and what does not apply count for nothing',
      { pass: 5, fail: 5, blockedByChoice: 10, notApplicable: 10 },
      { score: 0.5, potential: 0.5 },
    ],
    [
      'half of it unknown',
      { pass: 5, unknown: 5 },
      { score: 0.5, potential: 0.5 },
    ],
    ['more than half unknown', { pass: 5, unknown: 6 }, undefined],
    ['nothing permitted', { blockedByPlatform: 10 }, undefined],
    ['nothing judged', {}, undefined],
  ])('%s', (_, weights, expected) => {
    expect(scoreNode({ ...noCounts(), ...weights })).toEqual(expected);
  });
});

describe('scoreCluster', () => {
  const half = { score: 0.5, potential: 0.25 };
  const full = { score: 1, potential: 1 };

  it('is the mean over nodes', () => {
    expect(
      scoreCluster([
        { count: 3, score: full },
        { count: 1, score: { score: 0, potential: 0 } },
      ]),
    ).toEqual({ score: 75, potential: 75 });
  });

  it('leaves out nodes without a score while they are few', () => {
    expect(
      scoreCluster([
        { count: 2, score: half },
        { count: 2, score: undefined },
      ]),
    ).toEqual({ score: 50, potential: 25 });
  });

  it.each<[string, Parameters<typeof scoreCluster>[0]]>([
    [
      'most nodes have none',
      [
        { count: 2, score: half },
        { count: 3, score: undefined },
      ],
    ],
    ['all nodes have none', [{ count: 2, score: undefined }]],
    ['there are no nodes', []],
  ])('has none where %s', (_, nodes) => {
    expect(scoreCluster(nodes)).toEqual({ score: null, potential: null });
  });

  it.each([
    [0.999, 99],
    [0.001, 1],
    [1, 100],
    [0, 0],
    [0.685, 69],
  ])('shows %d as %d: neither end is reached by rounding', (score, shown) => {
    expect(
      scoreCluster([{ count: 1, score: { score, potential: score } }]).score,
    ).toBe(shown);
  });
});
