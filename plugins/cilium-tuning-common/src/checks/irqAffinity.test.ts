/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import type { NetworkDevice } from '../snapshot/nodeState';
import { irqAffinity } from './irqAffinity';

type Reports = Partial<FactTypes>;

const card = (
  pinnedIrqs: number | undefined,
  more: Partial<NetworkDevice> = {},
): NetworkDevice => ({
  name: 'eth0',
  driver: 'igb',
  queues: 4,
  irqs: 4,
  pinnedIrqs,
  ...more,
});
const quiet = (...networkDevices: NetworkDevice[]): Reports => ({
  cpuCount: 4,
  irqbalance: false,
  networkDevices,
});
const bond = { name: 'bond0', kind: 'bond' };
const under = { below: 'bond0' };

describe('irq-affinity', () => {
  it.each<[string, Reports, string]>([
    ['every queue on its own CPU', quiet(card(4)), 'pass irq-affinity.on'],
    ['a queue that shares one', quiet(card(3)), 'fail irq-affinity.shared'],
    [
      'irqbalance running',
      { ...quiet(card(4)), irqbalance: true },
      'fail irq-affinity.irqbalance',
    ],
    [
      'irqbalance not seen',
      { ...quiet(card(4)), irqbalance: undefined },
      'unknown irq-affinity.irqbalanceUnknown',
    ],
    [
      'one CPU',
      { ...quiet(card(4)), irqbalance: true, cpuCount: 1 },
      'notApplicable irq-affinity.oneCpu',
    ],
    [
      'CPUs not counted',
      { ...quiet(card(4)), cpuCount: undefined },
      'pass irq-affinity.on',
    ],
    [
      'no interrupts seen',
      quiet(card(undefined, { irqs: undefined })),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'no interrupts there',
      quiet(card(0, { irqs: 0 })),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'where they go not seen',
      quiet(card(undefined)),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'fewer interrupts seen than queues',
      quiet(card(4, { queues: 8 })),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'more pinned than there are',
      quiet(card(5)),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'queues not counted',
      quiet(card(4, { queues: undefined })),
      'pass irq-affinity.on',
    ],
    [
      'one card pinned, one not seen',
      quiet(card(4), card(undefined, { name: 'eth1', irqs: undefined })),
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'one card not pinned, one not seen',
      quiet(card(2), card(undefined, { name: 'eth1', irqs: undefined })),
      'fail irq-affinity.shared',
    ],
    [
      'a card that Cilium does not use',
      { ...quiet(card(4), card(0, { name: 'eth1' })), devices: ['eth0'] },
      'pass irq-affinity.on',
    ],
    [
      'a used card that was not found',
      { ...quiet(card(4)), devices: ['eth0', 'eth1'] },
      'unknown irq-affinity.interruptsUnseen',
    ],
    [
      'the cards of a bond',
      {
        ...quiet(bond, card(4, under), card(4, { ...under, name: 'eth1' })),
        devices: ['bond0'],
      },
      'pass irq-affinity.on',
    ],
    [
      'the cards of a bond, one not pinned',
      {
        ...quiet(bond, card(4, under), card(1, { ...under, name: 'eth1' })),
        devices: ['bond0'],
      },
      'fail irq-affinity.shared',
    ],
    [
      'a bond whose cards do not show, beside a pinned one',
      { ...quiet(bond, card(4)), devices: ['bond0', 'eth0'] },
      'unknown irq-affinity.interruptsUnseen',
    ],
    ['no device', quiet(), 'unknown irq-affinity.noDevices'],
    [
      'devices not read',
      { irqbalance: false },
      'unknown irq-affinity.noDevices',
    ],
    [
      'devices cut from the report',
      {
        irqbalance: false,
        probe: { state: 'reportingInPart', detail: 'devices' },
      },
      'unknown probe.reportingInPart',
    ],
    ['nothing', {}, 'unknown irq-affinity.irqbalanceUnknown'],
    [
      'nothing, because of the probe',
      { probe: { state: 'starting' } },
      'unknown probe.starting',
    ],
  ])('%s', (_, reports, expected) => {
    expect(verdict(irqAffinity, { reports })).toBe(expected);
  });

  it('names the devices, each once', () => {
    const reports = quiet(
      card(3),
      card(3, { below: 'eth0.5' }),
      card(4, { name: 'eth1' }),
    );

    expect(judged(irqAffinity, { reports }).reason.params).toEqual({
      devices: 'eth0',
    });
  });
});
