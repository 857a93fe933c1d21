/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { EffectiveState } from './agentStatus';
import type { FixtureNode } from './fixtureNode';
import { largeNodes } from './largeNodes';
import { nodeOf, type NodeSketch } from './nodeSketch';

const articleAgent: EffectiveState = {
  version: '1.13.4',
  hostRouting: 'BPF',
  devices: ['eth0'],
  nodePort: { mode: 'DSR', acceleration: 'Disabled', algorithm: 'Random' },
  mapRatio: 0.0025,
  datapath: 'veth',
  attach: 'tc',
};

const tunedNode: NodeSketch = {
  agent: {
    version: '1.18.4',
    hostRouting: 'BPF',
    devices: ['eth0'],
    nodePort: { mode: 'DSR', acceleration: 'Native', algorithm: 'Maglev' },
    bigTcp: 196608,
    bandwidth: 'bbr',
    mapRatio: 0.08,
    datapath: 'netkit',
    attach: 'tcx',
  },
  kernel: '6.12.48+deb13-amd64',
  build: '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)',
  kernelOptions: {
    ...{ NETKIT: 'y', NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm' },
    ...{ PREEMPT_NONE: 'y', PREEMPT_VOLUNTARY: 'n', PREEMPT_DYNAMIC: 'y' },
  },
  cpus: 8,
  governor: 'performance',
  mtu: 9000,
  driver: 'mlx5_core',
  queues: ['0', '1', '2', '3', '4', '5', '6', '7'],
  xdp: true,
  irqbalance: false,
  tuned: 'network-latency',
  memoryKib: 65_900_000,
  vendor: 'Supermicro',
};

/** The nodes whose reports the demo's probes carry, by cluster and node group. */
export const demoNodes: Record<string, FixtureNode> = {
  'article/x86': nodeOf({
    agent: articleAgent,
    kernel: '6.2.0-20-generic',
    build: '#20-Ubuntu SMP PREEMPT_DYNAMIC Thu Apr  6 07:48:48 UTC 2023',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT_DYNAMIC: 'y' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y', PREEMPT: 'n' },
    },
    cpus: 4,
    governor: 'powersave',
    mtu: 1500,
    driver: 'igb',
    queues: ['0-3', '0-3', '0-3', '0-3'],
    irqbalance: true,
    memoryKib: 16_374_628,
    vendor: 'QEMU',
  }),
  'article/arm': nodeOf({
    agent: { ...articleAgent, hostRouting: 'Legacy', clock: 'ktime' },
    kernel: '4.19.0-23-arm64',
    build: '#1 SMP Debian 4.19.269-1 (2022-12-20)',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT: 'n' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
    },
    cpus: 4,
    governor: 'ondemand',
    mtu: 1500,
    driver: 'rk_gmac-dwmac',
    queues: ['0-3'],
    irqbalance: true,
    memoryKib: 3_900_000,
  }),
  'tuned/control': nodeOf(tunedNode),
  'tuned/worker': nodeOf({ ...tunedNode, memoryKib: 263_800_000 }),
  ...largeNodes,
};
