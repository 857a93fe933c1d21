/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { irqAffinity } from './irqAffinity';

/** The usual device, without XDP. */
const eth0 = { name: 'eth0', mtu: 1500, driver: 'igb', xdp: 'none' } as const;

testOverReleases(
  irqAffinity,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    [
      'pinned',
      {
        reports: {
          cpuCount: 4,
          irqbalance: false,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, queues: 4, irqs: 4, pinnedIrqs: 4 }],
        },
      },
      'pass irq-affinity.on',
    ],
    [
      'shared',
      {
        reports: {
          cpuCount: 4,
          irqbalance: false,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, queues: 4, irqs: 4, pinnedIrqs: 1 }],
        },
      },
      'fail irq-affinity.shared',
    ],
    [
      'irqbalance runs',
      { reports: { cpuCount: 4, irqbalance: true } },
      'fail irq-affinity.irqbalance',
    ],
    [
      'irqbalance not known',
      {
        reports: {
          cpuCount: 4,
          networkDevices: [{ ...eth0, queues: 4, irqs: 4, pinnedIrqs: 4 }],
        },
      },
      'unknown irq-affinity.irqbalanceUnknown',
    ],
    [
      'interrupts masked',
      {
        reports: {
          cpuCount: 4,
          irqbalance: false,
          devices: ['eth0'],
          networkDevices: [{ ...eth0, queues: 4 }],
        },
      },
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'no devices seen',
      { reports: { cpuCount: 4, irqbalance: false } },
      'unknown irq-affinity.noDevices',
    ],
    [
      'one CPU',
      { reports: { cpuCount: 1 } },
      'notApplicable irq-affinity.oneCpu',
    ],
    ['nothing seen', {}, 'unknown irq-affinity.irqbalanceUnknown'],
  ],
);
