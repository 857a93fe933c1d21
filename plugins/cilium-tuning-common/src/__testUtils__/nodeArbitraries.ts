/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import type { FactTypes } from '../snapshot/facts';
import type {
  NetworkDevice,
  Preemption,
  TunedStatus,
} from '../snapshot/nodeState';

const anyMtu = fc.constantFrom(1280, 1500, 3498, 9000, 9001);
const anyCount = fc.constantFrom(0, 1, 4, 8);
const anyChoice = fc.constantFrom('y', 'n', 'm');

const anyDevice = fc.record<NetworkDevice, 'name'>(
  {
    name: fc.constantFrom('eth0', 'eth1', 'bond0'),
    below: fc.constantFrom('bond0', 'eth9'),
    mtu: anyMtu,
    driver: fc.constantFrom('ena', 'igb', 'mlx5_core', 'ferry'),
    kind: fc.constantFrom('bond', 'vlan', 'wireguard', 'ferry'),
    xdp: fc.constantFrom('driver', 'generic', 'offload', 'none'),
    queues: anyCount,
    irqs: anyCount,
    pinnedIrqs: anyCount,
  },
  { requiredKeys: ['name'] },
);

/** What is seen of the host of an agent, and of the devices and maps that it uses. */
export const nodeState = {
  architecture: fc.constantFrom('amd64', 'arm64', 'riscv64'),
  osImage: fc.constantFrom('Ubuntu 24.04.1 LTS', 'Talos (v1.8.0)'),
  hubbleState: fc.constantFrom('Ok', 'Warning', 'Failure', 'Disabled', 'Ferry'),
  bpfMaps: fc.record<FactTypes['bpfMaps'], 'sizes'>(
    {
      dynamicSizeRatio: fc.constantFrom(0, 0.0025, 0.08),
      sizes: fc.dictionary(
        fc.constantFrom(
          'TCP connection tracking',
          'Non-TCP connection tracking',
          'NAT',
          'Ferry',
        ),
        fc.constantFrom(0, 262144, 524288),
      ),
    },
    { requiredKeys: ['sizes'] },
  ),
  agentMtu: anyMtu,
  devices: fc.subarray(['eth0', 'eth1', 'bond0']),
  networkDevices: fc.array(anyDevice, { maxLength: 3 }),
  clusterMtus: fc.record({
    values: fc.uniqueArray(anyMtu, { maxLength: 3 }),
    unknownNodes: anyCount,
  }),
  systemVendor: fc.constantFrom('Amazon EC2', 'QEMU'),
  preemption: fc.record<Preemption, 'build'>(
    {
      build: fc.constantFrom(
        '',
        'PREEMPT',
        'PREEMPT_DYNAMIC',
        'PREEMPT_RT',
        'PREEMPT_FERRY',
      ),
      bootParameter: fc.constantFrom('none', 'voluntary', 'full', 'ferry'),
    },
    { requiredKeys: ['build'] },
  ),
  kernelOptions: fc.dictionary(
    fc.constantFrom(
      'PREEMPT_NONE',
      'PREEMPT_VOLUNTARY',
      'PREEMPT_LAZY',
      'PREEMPT',
      'PREEMPT_DYNAMIC',
    ),
    anyChoice,
  ),
  tuned: fc.record<TunedStatus, never>(
    {
      running: fc.boolean(),
      profiles: fc.array(
        fc.constantFrom('network-latency', 'network-throughput', 'balanced'),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  ),
  cpuGovernors: fc.uniqueArray(
    fc.constantFrom('performance', 'powersave', 'ondemand'),
    { maxLength: 2 },
  ),
  cpuCount: fc.constantFrom(1, 4, 64),
  memoryMebibytes: fc.constantFrom(512, 32768),
  irqbalance: fc.boolean(),
  probe: fc.constantFrom<FactTypes['probe']>(
    { state: 'reporting' },
    { state: 'reportingInPart', detail: 'network devices' },
    { state: 'silent' },
  ),
};
