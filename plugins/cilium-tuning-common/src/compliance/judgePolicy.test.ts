/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type JudgedCluster } from './judgedCluster';
import { type Compliance, judgePolicy } from './judgePolicy';
import type { Policy } from './policySchema';
import type { ItemStanding, Standing } from './standing';

const item = (standing: Standing): ItemStanding => ({
  standing,
  nodes: { passed: 0, waived: 0, gap: 0, unknown: 0, notApplicable: 0 },
});

const cluster = (
  standings: Record<string, Standing>,
  more: Partial<JudgedCluster> = {},
): JudgedCluster => ({
  ...{ current: true, everyNode: true, cilium: 'found', score: 70 },
  items: new Map(
    Object.entries(standings).map(([check, standing]) => [
      check,
      item(standing),
    ]),
  ),
  ...more,
});

const policy: Policy = {
  name: 'prod',
  require: ['native-routing', 'bbr'],
};

describe('judgePolicy', () => {
  it.each<[string, Record<string, Standing>, Compliance]>([
    ['all on', { 'native-routing': 'passed', bbr: 'passed' }, 'compliant'],
    ['one waived', { 'native-routing': 'waived', bbr: 'passed' }, 'compliant'],
    ['one missing', { 'native-routing': 'passed', bbr: 'gap' }, 'gaps'],
    ['one unknown', { 'native-routing': 'passed', bbr: 'unknown' }, 'unknown'],
    [
      'missing and unknown',
      { 'native-routing': 'gap', bbr: 'unknown' },
      'gaps',
    ],
    ['one not judged', { 'native-routing': 'passed' }, 'unknown'],
    [
      'one that applies nowhere',
      { 'native-routing': 'passed', bbr: 'notApplicable' },
      'compliant',
    ],
    [
      'none that applies',
      { 'native-routing': 'notApplicable', bbr: 'notApplicable' },
      'notApplicable',
    ],
  ])('%s', (_, standings, compliance) => {
    expect(judgePolicy(policy, cluster(standings)).compliance).toBe(compliance);
  });

  it('knows nothing from a report that does not speak for the cluster any more', () => {
    const passed = { 'native-routing': 'passed', bbr: 'passed' } as const;
    const { compliance, items } = judgePolicy(
      { ...policy, minScore: 10 },
      cluster(passed, { current: false }),
    );

    expect(compliance).toBe('unknown');
    expect(items.map(({ standing }) => standing)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('does not apply where no Cilium runs', () => {
    expect(
      judgePolicy(policy, cluster({}, { cilium: 'notFound' })).compliance,
    ).toBe('notApplicable');
  });

  it.each<[number | null, Compliance, Standing]>([
    [80, 'compliant', 'passed'],
    [79, 'gaps', 'gap'],
    [null, 'unknown', 'unknown'],
  ])('with a score of %p of 80', (score, compliance, standing) => {
    expect(
      judgePolicy({ name: 'score', minScore: 80 }, cluster({}, { score })),
    ).toMatchObject({ compliance, score: { min: 80, standing } });
  });

  it('takes no score for met where not every node was seen', () => {
    expect(
      judgePolicy(
        { name: 'score', minScore: 80 },
        cluster({}, { score: 90, everyNode: false }),
      ).compliance,
    ).toBe('unknown');
  });

  describe('with levels', () => {
    const levels: Policy = {
      name: 'medals',
      require: ['native-routing'],
      levels: [
        { name: 'bronze', minScore: 50 },
        { name: 'silver', require: ['bbr'] },
        { name: 'gold', require: ['netkit'], minScore: 90 },
      ],
    };

    it.each<[string, Record<string, Standing>, number, string | null]>([
      ['none without what all require', { 'native-routing': 'gap' }, 99, null],
      ['none below the lowest', { 'native-routing': 'passed' }, 49, null],
      ['the lowest', { 'native-routing': 'passed', bbr: 'gap' }, 50, 'bronze'],
      [
        'the next, with a waiver',
        { 'native-routing': 'passed', bbr: 'waived', netkit: 'passed' },
        80,
        'silver',
      ],
      [
        'all',
        { 'native-routing': 'passed', bbr: 'passed', netkit: 'passed' },
        90,
        'gold',
      ],
      [
        'none above one that is not reached',
        { 'native-routing': 'passed', bbr: 'unknown', netkit: 'passed' },
        95,
        'bronze',
      ],
    ])('reaches %s', (_, standings, score, level) => {
      expect(judgePolicy(levels, cluster(standings, { score })).level).toBe(
        level,
      );
    });

    it('reaches none by what applies nowhere', () => {
      const netkit: Policy = {
        name: 'netkit',
        levels: [{ name: 'bronze', require: ['netkit'] }],
      };

      expect(judgePolicy(netkit, cluster({ netkit: 'notApplicable' }))).toEqual(
        expect.objectContaining({ compliance: 'notApplicable', level: null }),
      );
    });

    it('requires the lowest for compliance, or the one it names', () => {
      const bronze = cluster({ 'native-routing': 'passed', bbr: 'gap' });

      expect(judgePolicy(levels, bronze).compliance).toBe('compliant');
      expect(
        judgePolicy({ ...levels, target: 'silver' }, bronze),
      ).toMatchObject({
        compliance: 'gaps',
        items: [
          { check: 'native-routing', standing: 'passed' },
          { check: 'bbr', standing: 'gap' },
        ],
      });
    });
  });
});
