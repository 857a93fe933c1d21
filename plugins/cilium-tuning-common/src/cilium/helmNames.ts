/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';
import { introductions } from './introductions';
import { type VersionRange, inRange } from './versionRange';

/**
 * A key of `cilium-config` that Helm values write: those that are read, and two that only a plan touches.
 *
 * @public
 */
export type HelmKey =
  | ConfigKey
  | 'bpf-lb-sock-hostns-only'
  | 'kube-proxy-replacement-healthz-bind-address';

/**
 * The Helm value that writes a key of `cilium-config`.
 *
 * @public
 */
export interface HelmName extends VersionRange {
  /** Path below the chart's values, for example `bpf.masquerade`. */
  value: string;
  /** True where the name says the opposite of the key, although its value is written as it stands. */
  saysOpposite?: boolean;
}

const always = (value: string): HelmName[] => [{ value }];

/**
 * Helm values by the key that they write. Keys that no value writes, or that nobody proposes to change, have no entry.
 * Source: `values.yaml` and `cilium-configmap.yaml` of the charts 1.9.0 to 1.20.0, every patch.
 */
const helmNames: Partial<Record<HelmKey, HelmName[]>> = {
  'auto-direct-node-routes': always('autoDirectNodeRoutes'),
  'bpf-ct-global-any-max': always('bpf.ctAnyMax'),
  'bpf-ct-global-tcp-max': always('bpf.ctTcpMax'),
  'bpf-distributed-lru': [
    { value: 'bpf.distributedLRU.enabled', from: '1.17.2' },
  ],
  // Up to 1.10.0 it wrote the alias `node-port-acceleration`, and that of the mode `node-port-mode`
  'bpf-lb-acceleration': always('loadBalancer.acceleration'),
  'bpf-lb-dsr-dispatch': [
    { value: 'loadBalancer.dsrDispatch', from: '1.10.1' },
  ],
  'bpf-lb-mode': always('loadBalancer.mode'),
  'bpf-lb-sock-hostns-only': [
    {
      value: 'hostServices.hostNamespaceOnly',
      from: '1.10.5',
      until: '1.12',
    },
    { value: 'socketLB.hostNamespaceOnly', from: '1.12' },
  ],
  'bpf-map-dynamic-size-ratio': always('bpf.mapDynamicSizeRatio'),
  'bpf-nat-global-max': always('bpf.natMax'),
  'bpf-neigh-global-max': always('bpf.neighMax'),
  'datapath-mode': [{ value: 'bpf.datapathMode', from: introductions.netkit }],
  'enable-bandwidth-manager': [
    { value: 'bandwidthManager', until: '1.12' },
    { value: 'bandwidthManager.enabled', from: '1.12' },
  ],
  'enable-bbr': [{ value: 'bandwidthManager.bbr', from: introductions.bbr }],
  'enable-bbr-hostns-only': [
    {
      value: 'bandwidthManager.bbrHostNamespaceOnly',
      from: introductions.bbrForHostAlone,
    },
  ],
  'enable-bpf-clock-probe': always('bpfClockProbe'),
  // Absent, it depends on `upgradeCompatibility`: true for 1.8 and 1.9, else false; the ConfigMap says which
  'enable-bpf-masquerade': always('bpf.masquerade'),
  'enable-host-legacy-routing': [
    // `bpf.hostRouting: false` permitted BPF host routing
    {
      value: 'bpf.hostRouting',
      from: '1.9.1',
      until: '1.12',
      saysOpposite: true,
    },
    { value: 'bpf.hostLegacyRouting', from: '1.12' },
  ],
  'enable-hubble': always('hubble.enabled'),
  'enable-ipv4-big-tcp': [
    { value: 'enableIPv4BIGTCP', from: introductions.ipv4BigTcp },
  ],
  'enable-ipv4-masquerade': [
    {
      value: 'enableIPv4Masquerade',
      from: introductions.masqueradingByFamily,
    },
  ],
  'enable-ipv6-big-tcp': [
    { value: 'enableIPv6BIGTCP', from: introductions.ipv6BigTcp },
  ],
  'enable-ipv6-masquerade': [
    {
      value: 'enableIPv6Masquerade',
      from: introductions.masqueradingByFamily,
    },
  ],
  'enable-tcx': [{ value: 'bpf.enableTCX', from: introductions.tcx }],
  'enable-tunnel-big-tcp': [
    {
      value: 'enableTunnelBIGTCP',
      from: introductions.bigTcpTunnelOption,
      until: introductions.bigTcpInTunnels,
    },
  ],
  'install-no-conntrack-iptables-rules': [
    {
      value: 'installNoConntrackIptablesRules',
      from: introductions.conntrackBypass,
    },
  ],
  // In 1.11 `nativeRoutingCIDR` wrote it too, and won
  'ipv4-native-routing-cidr': [
    { value: 'ipv4NativeRoutingCIDR', from: '1.11' },
  ],
  'ipv6-native-routing-cidr': [
    { value: 'ipv6NativeRoutingCIDR', from: '1.12' },
  ],
  'kube-proxy-replacement': always('kubeProxyReplacement'),
  'kube-proxy-replacement-healthz-bind-address': always(
    'kubeProxyReplacementHealthzBindAddr',
  ),
  masquerade: [
    { value: 'masquerade', until: introductions.masqueradingByFamily },
  ],
  mtu: [{ value: 'MTU', from: '1.13' }],
  'native-routing-cidr': [
    {
      value: 'nativeRoutingCIDR',
      until: introductions.mayLackOlderNativeCidr,
    },
  ],
  'preallocate-bpf-maps': always('bpf.preallocateMaps'),
  'routing-mode': [{ value: 'routingMode', from: introductions.routingMode }],
  // 1.14 took the value, and wrote `routing-mode` for it
  tunnel: [{ value: 'tunnel', until: introductions.routingMode }],
  'tunnel-protocol': [
    { value: 'tunnelProtocol', from: introductions.routingMode },
  ],
};

/**
 * The Helm value that writes a key of `cilium-config` in the chart of a version: how to say it to someone who installs Cilium
 * with Helm.
 *
 * @returns undefined where no value writes it, or none is known
 * @public
 */
export function helmName(key: HelmKey, version: string): HelmName | undefined {
  return helmNames[key]?.find(name => inRange(version, name) === true);
}
