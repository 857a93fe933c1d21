/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../cilium/configKeys';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { FactName, FactTypes } from '../snapshot/facts';
import type { Snapshot } from '../snapshot/snapshot';
import type { SourceReading } from '../snapshot/sources';
import { noon, piece } from './facts';
import {
  type NodeSpec,
  agentsReading,
  configReading,
  nodesReading,
  statusReading,
} from './readings';

/** Configuration of the article's cluster: Cilium 1.13.4 on K3s, after its tuning. */
export const articleConfig = {
  'auto-direct-node-routes': 'true',
  'bpf-lb-mode': 'dsr',
  'cni-chaining-mode': 'none',
  'enable-bpf-masquerade': 'true',
  'enable-endpoint-routes': 'false',
  'enable-hubble': 'true',
  'enable-ipv4': 'true',
  'enable-ipv4-masquerade': 'true',
  'enable-ipv6': 'true',
  'enable-ipv6-masquerade': 'true',
  'install-no-conntrack-iptables-rules': 'true',
  ipam: 'cluster-pool',
  'ipv4-native-routing-cidr': '10.42.0.0/16',
  'ipv6-native-routing-cidr': 'fd42::/56',
  'kube-proxy-replacement': 'strict',
  tunnel: 'disabled',
} satisfies Partial<Record<ConfigKey, string>>;

const ubuntu: Omit<NodeSpec, 'name'> = {
  os: 'Ubuntu 23.04',
  kernel: '6.2.0-20-generic',
  arch: 'amd64',
};
const debian: Omit<NodeSpec, 'name'> = {
  os: 'Debian GNU/Linux 10 (buster)',
  kernel: '4.19.0-23-arm64',
  arch: 'arm64',
};
const nodes: NodeSpec[] = [1, 2, 3].flatMap(number => [
  { name: `x86-${number}`, ...ubuntu },
  { name: `arm-${number}`, ...debian },
]);

/** What a probe sees alike on all nodes. */
const seenEverywhere = {
  masquerading: { enabled: true, mode: 'BPF', ipv4: true },
  ipv6BigTcp: { enabled: false },
  bandwidthManager: { enabled: false },
  hubbleState: 'Ok',
  bpfMaps: { dynamicSizeRatio: 0.0025, sizes: {} },
  encryptionMode: 'Disabled',
  devices: ['eth0'],
  agentMtu: 1500,
  cpuCount: 4,
  irqbalance: true,
  tuned: { running: false },
  kernelParts: { bbr: true, fq: true },
} satisfies Partial<FactTypes>;

/** pinnedIrqs is absent: irqbalance moves the interrupts. */
const eth0 = {
  name: 'eth0',
  mtu: 1500,
  xdp: 'none',
  queues: 4,
  irqs: 4,
} as const;

const seenOnUbuntu = {
  ...seenEverywhere,
  hostRouting: 'BPF',
  networkDevices: [{ ...eth0, driver: 'igb' }],
  cpuGovernors: ['powersave'],
  preemption: { build: 'PREEMPT_DYNAMIC' },
  kernelOptions: {
    PREEMPT_DYNAMIC: 'y',
    PREEMPT_NONE: 'n',
    PREEMPT_VOLUNTARY: 'y',
    PREEMPT: 'n',
  },
} satisfies Partial<FactTypes>;

/** Debian 10 builds its kernels for voluntary preemption, which leaves no word in their version. */
const seenOnDebian = {
  ...seenEverywhere,
  hostRouting: 'Legacy',
  networkDevices: [{ ...eth0, driver: 'rk_gmac-dwmac' }],
  cpuGovernors: ['ondemand'],
  preemption: { build: '' },
  kernelOptions: { PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y', PREEMPT: 'n' },
} satisfies Partial<FactTypes>;

function probeReading({ name, os }: NodeSpec): SourceReading {
  const seen: Partial<FactTypes> =
    os === ubuntu.os ? seenOnUbuntu : seenOnDebian;
  return statusReading(
    name,
    Object.entries(seen).map(([fact, value]) =>
      piece(fact as FactName, value as never),
    ),
  );
}

/** The article's six nodes, with what a probe sees in their agents or without it. */
export function articleSnapshot(
  options: { probe?: boolean; config?: Record<string, string> } = {},
): Snapshot {
  const { probe = false, config = articleConfig } = options;
  return buildSnapshot({
    clusterName: 'article',
    takenAt: noon,
    readings: [
      nodesReading(nodes),
      configReading({ values: config }),
      agentsReading(nodes.map(({ name }) => ({ node: name }))),
      ...(probe ? nodes.map(probeReading) : []),
    ],
  });
}
