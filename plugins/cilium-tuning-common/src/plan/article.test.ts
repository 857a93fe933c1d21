/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleConfig, articleSnapshot } from '../__testUtils__/article';
import type { Snapshot } from '../snapshot/snapshot';
import { afterStep } from './effects';
import { plan } from './plan';
import type { Plan, PlanStep } from './types';

const before = articleSnapshot({
  probe: true,
  config: { ...articleConfig, 'install-no-conntrack-iptables-rules': 'false' },
});

const osOf = ({ cohorts, groups }: Snapshot, indexes: readonly number[]) => [
  ...new Set(
    indexes.map(index => {
      const group = groups.find(({ id }) => id === cohorts[index].group);
      return group?.osImage.split(' ')[0];
    }),
  ),
];

const told = ({ stages }: PlanStep) =>
  stages.flatMap(({ operations }) =>
    operations.flatMap(operation =>
      operation.do === 'setValues' || operation.do === 'applyNodeConfig'
        ? [
            [
              operation.do,
              ...operation.settings.map(({ key, value }) => `${key}=${value}`),
            ].join(' '),
          ]
        : [],
    ),
  );

const summary = ({ steps }: Plan) =>
  steps.map(step => [
    step.id,
    osOf(before, step.cohorts).sort().join(' and '),
    ...told(step),
  ]);

describe("the plan for the article's cluster before its tuning", () => {
  const made = plan(before);

  it('tells all agents, named nodes, and each in its order', () => {
    expect(summary(made)).toEqual(
      expect.arrayContaining([
        [
          'conntrack-bypass',
          'Debian and Ubuntu',
          'setValues install-no-conntrack-iptables-rules=true',
        ],
        [
          'bandwidth-manager',
          'Ubuntu',
          'applyNodeConfig enable-bandwidth-manager=true',
        ],
        ['bbr', 'Ubuntu', 'applyNodeConfig enable-bbr=true'],
        ['ipv6-big-tcp', 'Ubuntu', 'applyNodeConfig enable-ipv6-big-tcp=true'],
      ]),
    );
    expect(made.steps.find(({ id }) => id === 'bbr')?.after).toEqual([
      'bandwidth-manager',
    ]);
  });

  it('says what newer kernels would unlock', () => {
    expect(made.openings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ by: 'kernel', floor: '5.10', nodes: 3 },
          checks: ['bpf-host-routing'],
        }),
        expect.objectContaining({
          ...{ by: 'kernel', floor: '6.3', nodes: 6 },
          checks: ['ipv4-big-tcp'],
        }),
        expect.objectContaining({
          ...{ by: 'cilium', floor: '1.14', nodes: 6 },
          checks: ['ipv4-big-tcp'],
        }),
      ]),
    );
  });

  it('ends where nothing more can be changed', () => {
    const end = made.steps.reduce<Snapshot>(
      (snapshot, step) => afterStep(snapshot, step),
      before,
    );

    expect(plan(end).steps.filter(({ kind }) => kind === 'change')).toEqual([]);
  });
});
