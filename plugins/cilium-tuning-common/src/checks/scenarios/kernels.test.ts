/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judged, verdict } from '../../__testUtils__/facts';
import { verdictsOf } from '../../__testUtils__/scenarios';
import { configFor } from '../../__testUtils__/releases';
import { ipv6BigTcp } from '../bigTcp';
import { preemptNone } from '../preemptNone';

const off = { enabled: false };

/** A node with everything set that the newer features build on, none of which is on. */
const node = (cilium: string, kernel: string) => ({
  cilium,
  kernel,
  config: configFor(cilium, {
    native: true,
    kubeProxyReplacement: true,
    more: { 'enable-bpf-masquerade': 'true' },
  }),
  reports: {
    architecture: 'amd64',
    bandwidthManager: off,
    encryptionMode: 'Disabled',
    ipv4BigTcp: off,
    ipv6BigTcp: off,
  },
});

/** The items that a kernel decides on, in the order of the columns. */
const items = [
  'bpf-host-routing',
  'ipv6-big-tcp',
  'ipv4-big-tcp',
  'bandwidth-manager',
  'bbr',
  'kernel-version',
];
const no = 'blocked platform';
const later = 'blocked step';

/** What holds for kernels that carry features back: their number never locks anything. */
const carriesBack = ['unknown', 'fail', 'fail', 'fail', later, 'unknown'];

describe('kernels, with Cilium 1.15', () => {
  it.each<[name: string, kernel: string, verdicts: string[]]>([
    // Frozen names: the patch level tells nothing
    ['Debian 10', '4.19.0-20-arm64', [no, no, no, no, no, 'fail']],
    [
      'Debian 11',
      '5.10.0-32-cloud-amd64',
      ['unknown', no, no, 'fail', no, 'fail'],
    ],
    [
      'Debian 12',
      '6.1.0-18-cloud-amd64',
      ['unknown', 'fail', no, 'fail', later, 'fail'],
    ],
    [
      'Ubuntu 22.04',
      '5.15.0-91-generic',
      ['unknown', no, no, 'fail', no, 'fail'],
    ],
    [
      'Ubuntu 24.04',
      '6.8.0-45-generic',
      ['unknown', 'fail', 'fail', 'fail', later, 'pass'],
    ],
    // Kernels that carry features back
    ['RHEL 8', '4.18.0-553.el8_10.x86_64', carriesBack],
    ['RHEL 9', '5.14.0-427.13.1.el9_4.x86_64', carriesBack],
    ['SLES 15 SP3', '5.3.18-150300.59.161-default', carriesBack],
    ['Oracle UEK 6', '5.4.17-2136.312.3.4.el8uek.x86_64', carriesBack],
    ['Ubuntu on Azure', '5.15.0-1057-azure', carriesBack],
    ['Amazon Linux 2', '5.10.223-212.873.amzn2.x86_64', carriesBack],
    [
      'SLES 15 SP6, new enough',
      '6.4.0-150600.23.25-default',
      ['unknown', 'fail', 'fail', 'fail', later, 'pass'],
    ],
    // Images whose kernels are what their numbers say
    ['Talos', '6.1.58-talos', ['unknown', 'fail', no, 'fail', later, 'fail']],
    ['Bottlerocket', '5.10.184', ['unknown', no, no, 'fail', no, 'fail']],
    ['Flatcar', '5.15.136-flatcar', ['unknown', no, no, 'fail', no, 'fail']],
    [
      'Container-Optimized OS',
      '5.15.133+',
      ['unknown', no, no, 'fail', no, 'fail'],
    ],
    [
      '7.0',
      '7.0.4-arch1-1',
      ['unknown', 'fail', 'fail', 'fail', later, 'pass'],
    ],
  ])('%s', (_, kernel, verdicts) => {
    expect(Object.values(verdictsOf(node('1.15.9', kernel), items))).toEqual(
      verdicts,
    );
  });

  it.each([
    ['4.18.0-553.el8_10.x86_64'],
    ['5.3.18-150300.59.161-default'],
    ['5.15.0-1057-azure'],
  ])(
    'asks to confirm the kernel first where its number does not tell: %s',
    kernel => {
      const { confirmFirst } = judged(ipv6BigTcp, node('1.15.9', kernel));

      expect(confirmFirst.map(({ code }) => code)).toContain('need.kernel');
    },
  );
});

describe('kernels, by Cilium', () => {
  const verdictOn = (cilium: string, kernel: string, item: string) =>
    verdictsOf(node(cilium, kernel), [item])[item];

  it.each([
    ['1.9.18', 'pass'],
    ['1.11.20', 'pass'],
    ['1.12.19', 'fail'],
    ['1.13.4', 'fail'],
    ['1.16.5', 'fail'],
    ['1.20.0', 'fail'],
  ])('5.10 meets the floors of %s: %s', (cilium, expected) => {
    expect(verdictOn(cilium, '5.10.0-32-cloud-amd64', 'kernel-version')).toBe(
      expected,
    );
  });

  it.each([
    ['1.13.4', 'pass'],
    ['1.15.9', 'pass'],
    ['1.16.5', 'unknown'],
    ['1.20.0', 'unknown'],
  ])('6.4 of SLES meets the floors of %s: %s', (cilium, expected) => {
    expect(
      verdictOn(cilium, '6.4.0-150600.23.25-default', 'kernel-version'),
    ).toBe(expected);
  });

  // An agent that starts has the helpers, whatever the number of its kernel
  it.each([
    ['1.13.4', 'unknown'],
    ['1.17.6', 'unknown'],
    ['1.18.4', 'unknown'],
    ['1.20.0', 'unknown'],
  ])('4.18 of RHEL never locks host routing in %s: %s', (cilium, expected) => {
    expect(
      verdictOn(cilium, '4.18.0-553.el8_10.x86_64', 'bpf-host-routing'),
    ).toBe(expected);
  });
});

describe('kernel 7 and the preemption model', () => {
  it.each([
    ['7.0.4-arch1-1', 'amd64', 'notApplicable preempt-none.gone'],
    ['7.0.4-arch1-1', 'arm64', 'notApplicable preempt-none.gone'],
    ['7.0.0-3-cloud-amd64', 'amd64', 'notApplicable preempt-none.gone'],
    ['7.2.0-1-default', 'amd64', 'notApplicable preempt-none.gone'],
    ['10.0.1', 'amd64', 'notApplicable preempt-none.gone'],
    ['7.0.4', 'riscv64', 'unknown preempt-none.maybeGone'],
    ['6.19.12', 'amd64', 'pass preempt-none.built'],
  ])('%s on %s', (kernel, architecture, expected) => {
    const reports = {
      architecture,
      preemption: { build: '' },
      kernelOptions: { PREEMPT_NONE: 'y' },
    };

    expect(verdict(preemptNone, { kernel, reports })).toBe(expected);
  });
});
