/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../cilium/configKeys';
import { buildSnapshot } from '../snapshot/buildSnapshot';
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

function status(node: string, hostRouting: string): SourceReading {
  return statusReading(node, [
    piece('hostRouting', hostRouting),
    piece('masquerading', { enabled: true, mode: 'BPF', ipv4: true }),
  ]);
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
      ...(probe
        ? nodes.map(({ name }) =>
            status(name, name.startsWith('arm') ? 'Legacy' : 'BPF'),
          )
        : []),
    ],
  });
}
