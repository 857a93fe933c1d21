/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { isLabelled, labelFacts } from './labels';
import { GOVERNOR_LABEL } from './rules';

const PREFIX = 'feature.node.kubernetes.io/';
const KERNEL = '6.8.0-48-generic';
const READ_AT = '2026-03-01T12:00:00.000Z';
const WRITTEN = '2026-02-01T08:00:00.000Z';

interface Sketch {
  labels: Record<string, string>;
  kernelRelease?: string;
  written?: string;
}

/** Labels of node feature discovery, here without what stands before them all. */
const factsOf = ({ labels, kernelRelease = KERNEL, written }: Sketch) =>
  labelFacts(
    {
      name: 'worker-1',
      labels: Object.fromEntries(
        Object.entries(labels).map(([name, value]) => [PREFIX + name, value]),
      ),
      labelTimes: written ? { [GOVERNOR_LABEL]: written } : {},
      kernelRelease,
      readAt: READ_AT,
    },
    'node-feature-discovery',
  );

const valuesOf = (sketch: Sketch) =>
  Object.fromEntries(factsOf(sketch).map(({ fact, value }) => [fact, value]));

const running = { 'kernel-version.full': KERNEL };

describe('the labels of node feature discovery', () => {
  it.each<[string, Sketch, Record<string, unknown>]>([
    ['nothing where there are none', { labels: {} }, {}],
    [
      'options of the kernel that runs',
      {
        labels: {
          ...running,
          'kernel-config.PREEMPT': 'true',
          'kernel-config.PREEMPT_DYNAMIC': 'y',
        },
      },
      { kernelOptions: { PREEMPT: 'y', PREEMPT_DYNAMIC: 'y' } },
    ],
    [
      'netkit, which is never a module',
      { labels: { ...running, 'kernel-config.NETKIT': 'true' } },
      { kernelOptions: { NETKIT: 'y' }, kernelParts: { netkit: true } },
    ],
    [
      'nothing of a part that may be a module on no disk',
      {
        labels: {
          ...running,
          'kernel-config.TCP_CONG_BBR': 'true',
          'kernel-config.NET_SCH_FQ': 'true',
        },
      },
      {},
    ],
    [
      'nothing of options that are not labelled, nor of others than "true"',
      {
        labels: {
          ...running,
          'kernel-config.NO_HZ': 'true',
          'kernel-config.PREEMPT': 'false',
          'kernel-config.NETKIT': 'm',
        },
      },
      {},
    ],
    [
      'nothing of a kernel that ran before',
      {
        labels: {
          'kernel-version.full': '6.8.0-31-generic',
          'kernel-config.PREEMPT': 'true',
        },
      },
      {},
    ],
    [
      'nothing of a kernel that is not named',
      { labels: { 'kernel-config.PREEMPT': 'true' } },
      {},
    ],
    [
      'a release with what no label may hold',
      {
        kernelRelease: '6.1.0+rpt-rpi-v8+',
        labels: {
          'kernel-version.full': '6.1.0_rpt-rpi-v8',
          'kernel-config.PREEMPT': 'true',
        },
      },
      { kernelOptions: { PREEMPT: 'y' } },
    ],
    [
      'the governor',
      {
        written: WRITTEN,
        labels: { 'cpu-pstate.scaling_governor': 'performance' },
      },
      { cpuGovernors: ['performance'] },
    ],
    [
      'no governor of which nobody knows the time',
      { labels: { 'cpu-pstate.scaling_governor': 'performance' } },
      {},
    ],
    [
      'no governor that the kernel does not have',
      {
        written: WRITTEN,
        labels: { 'cpu-pstate.scaling_governor': 'performance-ish' },
      },
      {},
    ],
  ])('tell %s', (_, sketch, expected) => {
    expect(valuesOf(sketch)).toEqual(expected);
  });

  it('date the governor by when the label was written, not by when it was read', () => {
    const [fact] = factsOf({
      written: WRITTEN,
      labels: { 'cpu-pstate.scaling_governor': 'powersave' },
    });

    expect(fact).toMatchObject({ basis: 'observed', observedAt: WRITTEN });
    expect(fact).not.toHaveProperty('confirmedAt');
  });

  it('say where an option stood, and of which kernel it is', () => {
    expect(
      factsOf({ labels: { ...running, 'kernel-config.PREEMPT': 'true' } }),
    ).toEqual([
      {
        fact: 'kernelOptions',
        value: { PREEMPT: 'y' },
        source: 'node-feature-discovery',
        basis: 'derived',
        observedAt: READ_AT,
        object: 'Node worker-1',
        excerpt:
          'feature.node.kubernetes.io/kernel-version.full: 6.8.0-48-generic, feature.node.kubernetes.io/kernel-config.PREEMPT: true',
      },
    ]);
  });

  it('tell nothing definite when they hold rubbish', () => {
    const names = [
      'kernel-version.full',
      'cpu-pstate.scaling_governor',
      ...['PREEMPT', 'PREEMPT_NONE', 'NETKIT', '__proto__'].map(
        option => `kernel-config.${option}`,
      ),
    ];
    const sensible = [
      ...['true', 'y', KERNEL],
      ...['conservative', 'ondemand', 'performance', 'powersave'],
      ...['schedutil', 'userspace'],
    ];
    const rubbish = fc
      .string({ maxLength: 63 })
      .filter(text => !sensible.includes(text));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), rubbish), labels => {
        expect(
          factsOf({ labels: { ...running, ...labels }, written: WRITTEN }),
        ).toEqual([]);
      }),
    );
  });
});

describe('isLabelled', () => {
  it('knows the labels of node feature discovery from others', () => {
    expect(isLabelled({ [`${PREFIX}kernel-config.NO_HZ`]: 'true' })).toBe(true);
    expect(isLabelled({ 'kubernetes.io/os': 'linux' })).toBe(false);
  });
});
