/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';
import { introductions } from './introductions';
import { type VersionRange, inRange } from './versionRange';

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
 * Helm values by the key that they write. Keys that no value writes, or that no check proposes to change, have no entry; nor has
 * a minor whose name for a key is not known.
 * Source: `values.yaml` and `cilium-configmap.yaml` of the charts 1.9 to 1.20.
 */
const helmNames: Partial<Record<ConfigKey, HelmName[]>> = {
  'auto-direct-node-routes': always('autoDirectNodeRoutes'),
  'bpf-ct-global-any-max': always('bpf.ctAnyMax'),
  'bpf-ct-global-tcp-max': always('bpf.ctTcpMax'),
  // 1.9 wrote `node-port-mode` and its like, under names that are not known here
  'bpf-lb-acceleration': [{ value: 'loadBalancer.acceleration', from: '1.10' }],
  'bpf-lb-dsr-dispatch': [{ value: 'loadBalancer.dsrDispatch', from: '1.10' }],
  'bpf-lb-mode': [{ value: 'loadBalancer.mode', from: '1.10' }],
  'bpf-map-dynamic-size-ratio': always('bpf.mapDynamicSizeRatio'),
  'bpf-nat-global-max': always('bpf.natMax'),
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
  // Absent, it depends on `upgradeCompatibility`: true for 1.8 and 1.9, else false; the ConfigMap says which
  'enable-bpf-masquerade': always('bpf.masquerade'),
  'enable-host-legacy-routing': [
    // `bpf.hostRouting: false` permitted BPF host routing
    { value: 'bpf.hostRouting', until: '1.12', saysOpposite: true },
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
  'install-no-conntrack-iptables-rules': [
    {
      value: 'installNoConntrackIptablesRules',
      from: introductions.conntrackBypass,
    },
  ],
  // 1.10 and 1.11 had two names for it
  'ipv4-native-routing-cidr': [
    { value: 'ipv4NativeRoutingCIDR', from: '1.12' },
  ],
  'kube-proxy-replacement': always('kubeProxyReplacement'),
  masquerade: [
    { value: 'masquerade', until: introductions.masqueradingByFamily },
  ],
  mtu: [{ value: 'MTU', from: '1.13' }],
  'native-routing-cidr': [
    { value: 'nativeRoutingCIDR', until: introductions.ipv4NativeCidr },
  ],
  'routing-mode': [{ value: 'routingMode', from: introductions.routingMode }],
  tunnel: [{ value: 'tunnel', until: introductions.withoutTunnelOption }],
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
export function helmName(
  key: ConfigKey,
  version: string,
): HelmName | undefined {
  return helmNames[key]?.find(name => inRange(version, name) === true);
}
