/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactTypes } from 'backstage-plugin-cilium-tuning-common';
import { nodeExporter } from './nodeExporter';

type Labels = Record<string, string>;

/** What is told of a target with these samples, each its labels and its value. */
function factsOf(
  samples: Record<string, [Labels, number][]>,
  labels: Labels = {},
): Record<string, unknown> {
  const facts = nodeExporter.factsOf({
    labels,
    samplesOf: metric =>
      (samples[metric] ?? []).map(([own, value]) => ({
        ...{ labels: own, value, evaluatedAt: 0 },
      })),
  });
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}

describe('metrics of node_exporter', () => {
  it.each<[string, [string, number][], string[] | undefined]>([
    ['one for all', [['performance', 4]], ['performance']],
    [
      'two, in an order of their own',
      [
        ['schedutil', 1],
        ['performance', 3],
      ],
      ['performance', 'schedutil'],
    ],
    ['fewer than there are CPUs', [['performance', 3]], undefined],
    ['more than there are CPUs', [['performance', 5]], undefined],
    ['none', [], undefined],
    [
      'one that is no word',
      [
        ['performance', 3],
        ['<b>', 1],
      ],
      undefined,
    ],
  ])('tell governors of CPUs: %s', (_, governors, expected) => {
    const { cpuGovernors } = factsOf({
      node_cpu_seconds_total: [[{}, 4]],
      node_cpu_scaling_governor: governors.map(([governor, value]) => [
        { governor },
        value,
      ]),
    });

    expect(cpuGovernors).toEqual(expected);
  });

  it('tell no governor where the number of CPUs is not known', () => {
    expect(
      factsOf({
        node_cpu_scaling_governor: [[{ governor: 'performance' }, 4]],
      }),
    ).toEqual({});
  });

  it.each<[string, [string, number][], Partial<FactTypes>]>([
    [
      'the agent and devices',
      [
        ['eth1', 1500],
        ['cilium_host', 1450],
        ['bond0.7', 9000],
      ],
      { agentMtu: 1450, deviceMtus: { 'bond0.7': 9000, eth1: 1500 } },
    ],
    ['devices alone', [['eth0', 1500]], { deviceMtus: { eth0: 1500 } }],
    [
      'no size that is one',
      [
        ['eth0', 0],
        ['eth1', 2 ** 40],
      ],
      {},
    ],
    [
      'a device twice',
      [
        ['eth0', 1500],
        ['eth0', 9000],
      ],
      {},
    ],
    [
      'more devices than a node has',
      Array.from({ length: 100 }, (_, i) => [`eth${i}`, 9000]),
      {},
    ],
  ])('tell MTUs: %s', (_, mtus, expected) => {
    expect(
      factsOf({
        node_network_mtu_bytes: mtus.map(([device, mtu]) => [{ device }, mtu]),
      }),
    ).toEqual(expected);
  });

  it.each<[string, [string, number][], boolean | undefined]>([
    ['active', [['active', 1]], true],
    ['inactive', [['inactive', 1]], false],
    ['failed', [['failed', 1]], false],
    ['on its way', [['activating', 1]], undefined],
    ['in a state we do not know', [['dreaming', 1]], undefined],
    [
      'in two states',
      [
        ['active', 1],
        ['inactive', 1],
      ],
      undefined,
    ],
    ['in no state', [['active', 0]], undefined],
    ['not known to systemd', [], undefined],
  ])('tell whether a unit runs: %s', (_, states, running) => {
    const samples = (name: string) =>
      states.map(([state, value]): [Labels, number] => [
        { name, state },
        value,
      ]);

    expect(
      factsOf({
        node_systemd_unit_state: [
          ...samples('irqbalance.service'),
          ...samples('tuned.service'),
        ],
      }),
    ).toEqual(
      running === undefined ? {} : { irqbalance: running, tuned: { running } },
    );
  });

  it.each<[string, string, string | undefined]>([
    ['a word that is all', '#1 SMP PREEMPT_RT Debian 6.1.9-1', 'PREEMPT_RT'],
    ['no word', '#1 SMP Debian 5.10.221-1 (2024-07-14)', ''],
    [
      'a word that needs the command line too',
      '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1',
      undefined,
    ],
    [
      'a word that may need it',
      '#26-Ubuntu SMP PREEMPT Mon Sep 2 2024',
      undefined,
    ],
    ['a word that we do not know', '#1 SMP PREEMPT_MAYBE x', undefined],
    ['nothing of the kind', 'Darwin Kernel Version 24', undefined],
    ['nothing', '', undefined],
  ])('tell how the kernel preempts: %s', (_, version, build) => {
    expect(factsOf({}, { version }).preemption).toEqual(
      build === undefined ? undefined : { build },
    );
  });

  it.each<[string, Labels, string | undefined, boolean]>([
    ['the kernel of the node', { release: '6.12.48' }, '6.12.48', true],
    ['another kernel', { release: '6.1.0' }, '6.12.48', false],
    ['no kernel', {}, '6.12.48', false],
    [
      'a kernel, where the node tells none',
      { release: '6.1' },
      undefined,
      true,
    ],
  ])('fit a node: %s', (_, labels, kernelRelease, fits) => {
    const node = { name: 'a', ...(kernelRelease && { kernelRelease }) };
    const scrapedAt = '2026-03-01T12:00:00Z';

    expect(nodeExporter.fits(labels, node, scrapedAt)).toBe(fits);
  });
});
