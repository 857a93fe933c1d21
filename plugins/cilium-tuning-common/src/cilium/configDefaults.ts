/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';
import { introductions } from './introductions';
import { type VersionRange, inRange } from './versionRange';

interface Default extends VersionRange {
  value: string;
}

/**
 * The agent's own defaults (not the Helm chart's) for absent keys. A key or version without an entry has no known default.
 * Source: `daemon/cmd/daemon_main.go` and `pkg/defaults/defaults.go` of Cilium 1.9 to 1.20. Up to 1.13 the default
 * of `kube-proxy-replacement` is `partial`, which proves nothing: it has no entry.
 */
const defaults: Partial<Record<ConfigKey, Default[]>> = {
  'auto-direct-node-routes': [{ value: 'false' }],
  'bpf-distributed-lru': [
    { value: 'false', from: introductions.distributedLru },
  ],
  'bpf-lb-acceleration': [{ value: 'disabled' }],
  'bpf-lb-dsr-dispatch': [{ value: 'opt' }],
  'bpf-lb-mode': [{ value: 'snat' }],
  'cni-chaining-mode': [{ value: 'none' }],
  'datapath-mode': [{ value: 'veth' }],
  'enable-bandwidth-manager': [{ value: 'false' }],
  'enable-bbr': [{ value: 'false', from: introductions.bbr }],
  'enable-bbr-hostns-only': [
    { value: 'false', from: introductions.bbrForHostAlone },
  ],
  'enable-bpf-clock-probe': [{ value: 'false' }],
  'enable-bpf-masquerade': [{ value: 'false' }],
  'enable-endpoint-routes': [{ value: 'false' }],
  'enable-host-legacy-routing': [{ value: 'false' }],
  'enable-hubble': [{ value: 'false' }],
  'enable-ip-masq-agent': [{ value: 'false' }],
  'enable-ipsec': [{ value: 'false' }],
  'enable-ipv4': [{ value: 'true' }],
  'enable-ipv4-big-tcp': [{ value: 'false', from: introductions.ipv4BigTcp }],
  'enable-ipv4-masquerade': [
    { value: 'true', from: introductions.masqueradingByFamily },
  ],
  'enable-ipv6': [{ value: 'true' }],
  'enable-ipv6-big-tcp': [{ value: 'false', from: introductions.ipv6BigTcp }],
  'enable-ipv6-masquerade': [
    { value: 'true', from: introductions.masqueradingByFamily },
  ],
  'enable-tunnel-big-tcp': [
    {
      value: 'false',
      from: introductions.bigTcpTunnelOption,
      until: introductions.bigTcpInTunnels,
    },
  ],
  'enable-tcx': [{ value: 'true', from: introductions.tcx }],
  'enable-wireguard': [{ value: 'false' }],
  'install-iptables-rules': [{ value: 'true' }],
  'install-no-conntrack-iptables-rules': [{ value: 'false' }],
  'ipv4-native-routing-cidr': [{ value: '' }],
  'ipv6-native-routing-cidr': [{ value: '' }],
  'native-routing-cidr': [{ value: '' }],
  'kube-proxy-replacement': [
    { value: 'false', from: introductions.booleanReplacement },
  ],
  masquerade: [{ value: 'true', until: introductions.masqueradingByFamily }],
  'preallocate-bpf-maps': [{ value: 'true' }],
  'routing-mode': [{ value: 'tunnel', from: introductions.routingMode }],
  tunnel: [{ value: 'vxlan', until: introductions.routingMode }],
  'tunnel-protocol': [{ value: 'vxlan', from: introductions.routingMode }],
};

/**
 * The value an agent takes for a key that `cilium-config` does not hold.
 *
 * @param version - version of the agent
 * @returns undefined where no default is known
 * @public
 */
export function configDefault(
  key: ConfigKey,
  version: string,
): string | undefined {
  return defaults[key]?.find(entry => inRange(version, entry) === true)?.value;
}
