/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactTypes } from 'backstage-plugin-cilium-tuning-common';

const facts = {
  hostRouting: 'BPF',
  masquerading: { enabled: true, mode: 'BPF', ipv4: true, ipv6: true },
  ipv6BigTcp: { enabled: true, maxGso: 196608, maxGro: 196608 },
  ipv4BigTcp: { enabled: true, maxGso: 196608, maxGro: 196608 },
  bandwidthManager: { enabled: true, congestionControl: 'bbr' },
  nodePortAcceleration: 'Native',
  devices: ['eth0'],
  networkDevices: [
    {
      name: 'eth0',
      mtu: 9000,
      driver: 'mlx5_core',
      xdp: 'driver',
      queues: 8,
      irqs: 8,
      pinnedIrqs: 8,
    },
  ],
  agentMtu: 9000,
  preemption: { build: 'PREEMPT_DYNAMIC', bootParameter: 'none' },
  tuned: { running: true, profiles: ['network-latency'] },
  cpuGovernors: ['performance'],
  cpuCount: 8,
  irqbalance: false,
  clockSource: { mode: 'jiffies', hertz: 250 },
  attachMode: 'tcx',
} satisfies Partial<FactTypes>;

/** What 1.13 does not report. */
const newer = ['ipv4BigTcp', 'attachMode'];

type TunedFact = keyof typeof facts;

/** What a probe sees on a node on which everything is in effect that this version of Cilium can do. */
export function tunedFacts(
  version: string,
): [name: TunedFact, value: FactTypes[TunedFact]][] {
  const names = Object.keys(facts) as TunedFact[];
  return names
    .filter(name => !newer.includes(name) || !version.startsWith('1.13.'))
    .map(name => [name, facts[name]]);
}
