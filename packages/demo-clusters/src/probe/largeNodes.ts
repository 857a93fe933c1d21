/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { EffectiveState } from './agentStatus';
import type { FixtureNode } from './fixtureNode';
import { nodeOf, type NodeSketch } from './nodeSketch';

const agent: EffectiveState = {
  version: '1.18.4',
  hostRouting: 'BPF',
  devices: ['eth0'],
  nodePort: { mode: 'SNAT', acceleration: 'Disabled', algorithm: 'Random' },
  bandwidth: 'cubic',
  mapRatio: 0.0025,
  datapath: 'veth',
  attach: 'tcx',
};

const worker: NodeSketch = {
  agent,
  kernel: '6.8.0-60-generic',
  build: '#63-Ubuntu SMP PREEMPT_DYNAMIC Tue Apr 15 19:04:15 UTC 2025',
  kernelOptions: {
    ...{ NETKIT: 'y', NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm' },
    ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y', PREEMPT_DYNAMIC: 'y' },
  },
  cpus: 16,
  mtu: 1500,
  driver: 'virtio_net',
  queues: ['0-15', '0-15', '0-15', '0-15'],
  irqbalance: true,
  memoryKib: 65_800_000,
  vendor: 'OpenStack Foundation',
};

/** A node where the client of Cilium finds nobody to talk to. */
function withDeadAgent({ files, commands }: FixtureNode): FixtureNode {
  const refused = {
    stderr: 'dial unix /var/run/cilium/cilium.sock: connection refused\n',
    code: 1,
  };
  return {
    files,
    commands: Object.fromEntries(
      Object.entries(commands).map(([line, result]) => [
        line,
        line.startsWith('cilium') ? refused : result,
      ]),
    ),
  };
}

function withoutAgent({ files, commands }: FixtureNode): FixtureNode {
  const { 'var/run/cilium/cilium.sock': _socket, ...others } = files;
  return { files: others, commands };
}

/** The nodes whose reports the probes of the large cluster carry: one of each group, and one of each kind that differs. */
export const largeNodes: Record<string, FixtureNode> = {
  'large/control': nodeOf({ ...worker, cpus: 8, memoryKib: 32_800_000 }),
  'large/worker': nodeOf(worker),
  'large/flatcar': nodeOf({
    ...worker,
    agent: { ...agent, attach: 'tc' },
    kernel: '5.15.167-flatcar',
    build: '#1 SMP Mon Sep 16 09:30:46 -00 2024',
    kernelOptions: undefined,
    irqbalance: false,
  }),
  'large/arm': nodeOf({
    ...worker,
    agent: { ...agent, attach: 'tc' },
    kernel: '6.1.0-28-arm64',
    build: '#1 SMP Debian 6.1.119-1 (2024-11-22)',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT_DYNAMIC: 'n' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
    },
    mtu: 8950,
  }),
  'large/gpu': nodeOf({
    ...worker,
    agent: { ...agent, bigTcp: 196608, bandwidth: 'bbr' },
    kernel: '6.8.0-1027-nvidia',
    build: '#30-Ubuntu SMP Fri Apr 25 10:11:12 UTC 2025',
    kernelOptions: {
      ...{ NETKIT: 'y', NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm' },
      ...{ PREEMPT_NONE: 'y', PREEMPT_VOLUNTARY: 'n', PREEMPT_DYNAMIC: 'n' },
    },
    cpus: 64,
    governor: 'performance',
    mtu: 9000,
    driver: 'mlx5_core',
    queues: ['0', '1', '2', '3', '4', '5', '6', '7'],
    irqbalance: false,
    tuned: 'throughput-performance',
    memoryKib: 1_055_000_000,
    vendor: 'Supermicro',
  }),
  'large/old': nodeOf({
    ...worker,
    agent: { ...agent, hostRouting: 'Legacy', attach: 'tc' },
    kernel: '4.18.0-553.el8_10.x86_64',
    build: '#1 SMP Fri May 10 15:19:13 EDT 2024',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT: 'n' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
    },
    governor: 'powersave',
    driver: 'ixgbe',
    tuned: 'virtual-guest',
    vendor: 'Dell Inc.',
  }),
  'large/dead-agent': withDeadAgent(nodeOf(worker)),
  'large/no-agent': withoutAgent(nodeOf(worker)),
};
