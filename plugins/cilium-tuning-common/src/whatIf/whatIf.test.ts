/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleConfig, articleSnapshot } from '../__testUtils__/article';
import { countedAs } from '../assess/progress';
import { renderReason } from '../text/messages';
import type { AssumedNodes, WhatIf } from './types';
import { whatIf } from './whatIf';

const article = articleSnapshot({ probe: true });
const groupOf = (os: string) =>
  article.groups.find(({ id }) => id.startsWith(os))?.id;
const debian = groupOf('Debian');
const ubuntu = groupOf('Ubuntu');

const ask = (...nodes: AssumedNodes[]): WhatIf =>
  whatIf(article, { nodes, turnOn: [] });

/** Of each check that stands otherwise: before, after, and what is to be confirmed first. */
const table = ({ changes }: WhatIf) =>
  Object.fromEntries(
    changes.map(({ check, nodes, before, after }) => [
      check,
      [
        `${nodes} ${countedAs(before)} -> ${countedAs(after)}`,
        ...after.confirmFirst.map(renderReason),
      ],
    ]),
  );

describe("what if the article's Debian nodes had another kernel", () => {
  it('5.10: host routing is permitted, and not said to be on', () => {
    const answer = ask({ group: debian, kernel: '5.10' });

    expect(table(answer)).toEqual({
      'conntrack-bypass': ['3 pass -> unknown'],
      'bpf-host-routing': ['3 blockedByPlatform -> unknown'],
      'bandwidth-manager': [
        '3 blockedByPlatform -> fail',
        'The kernel has the fair queue scheduler (CONFIG_NET_SCH_FQ)',
      ],
      'preempt-none': ['3 fail -> unknown'],
      'bpf-clock': ['3 blockedByPlatform -> fail'],
    });
    expect(answer.stops).toEqual([]);
    // More is permitted of which less is on; with host routing on, as much as before
    expect(answer.score).toEqual({ before: 63, after: 50, atBest: 63 });
  });

  it('6.3: opens what needs one, after what it needs itself', () => {
    expect(table(ask({ group: debian, kernel: '6.3' }))).toMatchObject({
      'ipv6-big-tcp': [
        '3 blockedByPlatform -> fail',
        'eBPF host routing is on',
        'The network devices can do it: mlx4, mlx5 and ice are known to',
      ],
      bbr: ['3 blockedByPlatform -> blockedByStep'],
      'xdp-acceleration': ['3 blockedByPlatform -> fail'],
      'kernel-version': ['3 fail -> pass'],
    });
  });

  it('says that nothing of it was seen', () => {
    const { assessment, changes } = ask({ group: debian, kernel: '5.10' });
    const evidence = (check: string) =>
      changes
        .find(change => change.check === check)
        ?.after.evidence.map(index => assessment.evidence[index])
        .map(({ fact, basis, outdated }) =>
          [fact, outdated ?? basis].join(' '),
        );

    expect(evidence('bpf-host-routing')).toEqual(
      expect.arrayContaining([
        'kernelRelease assumed',
        'hostRouting beforeAssumption',
      ]),
    );
    expect(
      changes.filter(({ because }) => because).map(({ check }) => check),
    ).toEqual(['conntrack-bypass', 'bpf-host-routing', 'preempt-none']);
  });
});

describe('what if the article ran another Cilium', () => {
  it('1.16: three nodes lose their agent, and are not judged', () => {
    const answer = ask({ cilium: '1.16' });

    expect(
      answer.stops.map(({ sure, nodes, reason }) => [
        sure,
        nodes,
        renderReason(reason),
      ]),
    ).toEqual([
      [true, 3, 'Cilium 1.16 does not start on kernel 4.19, it needs 5.4'],
    ]);
    const debianAfter = answer.assessment.checks.flatMap(({ check, cells }) =>
      cells
        .filter(({ group }) => group.startsWith('Debian'))
        .flatMap(({ parts }) =>
          parts.map(({ judgement }) => [check, judgement.verdict].join(' ')),
        ),
    );
    expect(debianAfter).toContain('native-routing unknown');
    expect(debianAfter).not.toContain('native-routing pass');
  });

  it('1.14: the Debian nodes keep theirs, and settings keep their meaning', () => {
    const answer = ask({ cilium: '1.14' });

    expect(answer.stops).toEqual([]);
    expect(table(answer)).toEqual({
      'kernel-version': ['3 pass -> fail'],
    });
  });

  it.each(['1.15', '1.20'])(
    '%s on the Ubuntu nodes: what was on under older names is on',
    cilium => {
      const answer = ask({ group: ubuntu, cilium });
      const worse = answer.changes.filter(
        ({ before }) => before.verdict === 'pass',
      );

      expect(answer.stops).toEqual([]);
      expect(worse.map(({ check }) => check)).toEqual(['kernel-version']);
    },
  );

  it('with both a newer kernel and a newer Cilium no agent is lost', () => {
    const answer = ask({ kernel: '6.8' }, { cilium: '1.18' });

    expect(answer.stops).toEqual([]);
    expect(table(answer)).toMatchObject({
      'ipv4-big-tcp': [
        expect.stringMatching('blockedByPlatform -> fail'),
        expect.anything(),
      ],
      tcx: ['3 blockedByPlatform -> unknown'],
    });
  });

  it('says which options older agents let pass', () => {
    const snapshot = articleSnapshot({
      config: {
        ...articleConfig,
        'enable-bandwidth-manager': 'true',
        'enable-bbr': 'true',
      },
    });
    const { stops } = whatIf(snapshot, {
      nodes: [{ group: debian, kernel: '5.4' }],
      turnOn: [],
    });

    expect(stops.map(({ sure, nodes }) => [sure, nodes])).toEqual([[false, 3]]);
    expect(renderReason(stops[0].reason)).toMatch(/^BBR for pods is set/);
  });
});

describe('what if nodes had other network devices', () => {
  it('opens XDP where the driver has it', () => {
    expect(table(ask({ group: debian, driver: 'mlx5_core' }))).toEqual({
      'xdp-acceleration': ['3 blockedByPlatform -> fail'],
    });
  });

  it('closes it where the driver has none', () => {
    expect(table(ask({ driver: 'e1000e' }))).toEqual({
      'xdp-acceleration': ['3 fail -> blockedByPlatform'],
    });
  });
});

describe('whatIf', () => {
  it.each<[string, AssumedNodes[]]>([
    ['asks nothing', []],
    ['asks for what is there', [{ kernel: '4.19' }, { cilium: '1.13' }]],
    ['names no node', [{ group: 'none', kernel: '6.8' }]],
  ])('changes nothing for a question that %s', (_, nodes) => {
    const answer = ask(...nodes);

    expect(answer.snapshot).toBe(article);
    expect(answer.assessment).toBe(answer.before);
    expect(answer.changes).toEqual([]);
    expect(answer.score).toEqual({ before: 63, after: 63, atBest: 63 });
  });

  it('shows groups apart that are alike then', () => {
    const { shown, assessment } = ask({ kernel: '6.8' });

    expect(shown.groups.map(({ id }) => id)).toEqual(
      article.groups.map(({ id }) => id),
    );
    expect(shown.groups.map(({ kernelRelease }) => kernelRelease)).toEqual([
      '6.8',
      '6.8',
    ]);
    expect(shown.score).toBe(assessment.score);
    expect(
      shown.checks.every(({ cells }) =>
        cells.every(({ parts }) => parts.length > 0),
      ),
    ).toBe(true);
  });

  it('says which groups are not there', () => {
    expect(
      ask({ group: 'none', kernel: '6.8' }, { group: debian, kernel: '6.8' })
        .missingGroups,
    ).toEqual(['none']);
  });
});
