/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { ciliumReleases } from '../releases';
import { kernels, nics, osImages } from './hosts';
import type { ModelCluster } from './world';

/** Nodes of one kind. */
export interface PoolRecipe {
  kernel: number;
  nic: number;
  os: number;
  count: number;
  hasGovernor: boolean;
  tunedUp: boolean;
}

/** What a cluster is made from, in plain values that a search can make smaller. */
export interface Recipe {
  cilium: (typeof ciliumReleases)[number];
  distribution: ModelCluster['distribution'];
  pools: PoolRecipe[];
  native: boolean;
  geneve: boolean;
  ipv6: boolean;
  replacement: 'full' | 'some' | 'off';
  kubeProxyBeside: boolean;
  namesApiServer: boolean;
  bpfMasquerade: boolean;
  jumbo: boolean;
  /** Indexes of extra options, each set where all agents start with it. */
  wishes: number[];
  /** Indexes of extra options that nobody loaded yet, whether or not agents would start with them. */
  pending: number[];
  /** An option that a CiliumNodeConfig of somebody else sets on the first pool. */
  elsewhere: number | undefined;
  /** `gone`: no agent on the first node. */
  agentOfFirst: 'runs' | 'gone';
  probes: 'everywhere' | 'nowhere' | 'onFirstPool';
  hidden: ModelCluster['hidden'];
  unseen: {
    fabricPassesDsr: boolean;
    podsNeedHostRules: boolean;
    podsNeedServiceAddresses: boolean;
    configMapWins: boolean;
    masqueradeFallsBack: boolean;
    readsQdisc: boolean;
    takesXdp: boolean;
    takesBigPackets: boolean;
  };
  added: Pick<PoolRecipe, 'kernel' | 'nic' | 'os'>[];
  /** Which steps are undone to see whether that goes. */
  undo: number;
}

/** Options that operators set beside the basic ones. */
export const extraOptions: Record<string, string>[] = [
  { 'install-no-conntrack-iptables-rules': 'true' },
  { 'enable-bandwidth-manager': 'true' },
  { 'enable-bandwidth-manager': 'true', 'enable-bbr': 'true' },
  { 'enable-ipv6-big-tcp': 'true' },
  { 'enable-ipv4-big-tcp': 'true' },
  { 'bpf-lb-acceleration': 'best-effort' },
  { 'bpf-lb-acceleration': 'native' },
  { 'bpf-lb-mode': 'dsr' },
  { 'bpf-lb-mode': 'hybrid' },
  { 'bpf-lb-mode': 'dsr', 'bpf-lb-dsr-dispatch': 'geneve' },
  { 'enable-host-legacy-routing': 'true' },
  { 'enable-wireguard': 'true' },
  { 'enable-ipsec': 'true' },
  { 'enable-endpoint-routes': 'true' },
  { 'enable-hubble': 'false' },
  { 'enable-bpf-clock-probe': 'true' },
  { 'bpf-distributed-lru': 'true' },
  { 'bpf-map-dynamic-size-ratio': '0.08' },
  { 'bpf-ct-global-tcp-max': '524288', 'bpf-map-dynamic-size-ratio': '' },
  { 'enable-tcx': 'false' },
  { 'datapath-mode': 'netkit' },
  { 'bpf-lb-sock-hostns-only': 'true' },
  { 'enable-ip-masq-agent': 'true' },
  { 'install-iptables-rules': 'false' },
  { mtu: '1400' },
  { 'enable-bandwidth-manager': 'false' },
  { 'enable-ipv6-big-tcp': 'false', 'enable-ipv4-big-tcp': 'false' },
  { 'bpf-lb-acceleration': 'disabled' },
  { 'enable-host-legacy-routing': 'false' },
];

const often = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
const seldom = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const nearlyAlways = seldom.map(no => !no);

const indexOf = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 });

const kind = {
  kernel: indexOf(kernels),
  nic: indexOf(nics),
  os: indexOf(osImages),
};

const anyPool: fc.Arbitrary<PoolRecipe> = fc.record({
  ...kind,
  count: fc.integer({ min: 1, max: 3 }),
  hasGovernor: fc.boolean(),
  tunedUp: fc.boolean(),
});

const anyOption = indexOf(extraOptions);

export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  cilium: fc.constantFrom(...ciliumReleases),
  distribution: fc.constantFrom(
    ...(['kubeadm', 'kubeadm', 'kubeadm', 'eks'] as const),
    ...(['k3s', 'rke2', 'talos', 'openshift'] as const),
  ),
  pools: fc.array(anyPool, { minLength: 1, maxLength: 3 }),
  native: often,
  geneve: seldom,
  ipv6: fc.boolean(),
  replacement: fc.constantFrom(
    ...(['full', 'full', 'full', 'full', 'off', 'off', 'some'] as const),
  ),
  kubeProxyBeside: seldom,
  namesApiServer: fc.boolean(),
  bpfMasquerade: often,
  jumbo: seldom,
  wishes: fc.array(anyOption, { maxLength: 6 }),
  pending: fc.oneof(
    { weight: 8, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.array(anyOption, { maxLength: 2 }) },
  ),
  elsewhere: fc.oneof(
    { weight: 8, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: anyOption },
  ),
  agentOfFirst: fc.constantFrom(
    ...Array.from({ length: 14 }, () => 'runs' as const),
    'gone' as const,
  ),
  probes: fc.constantFrom(
    ...Array.from({ length: 7 }, () => 'everywhere' as const),
    'nowhere' as const,
    'onFirstPool' as const,
  ),
  hidden: fc.oneof(
    { weight: 18, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('nodeConfigs' as const) },
    { weight: 1, arbitrary: fc.constant('changeTimes' as const) },
  ),
  unseen: fc.record({
    fabricPassesDsr: fc.boolean(),
    podsNeedHostRules: seldom,
    podsNeedServiceAddresses: seldom,
    configMapWins: seldom,
    masqueradeFallsBack: seldom,
    readsQdisc: nearlyAlways,
    takesXdp: nearlyAlways,
    takesBigPackets: nearlyAlways,
  }),
  added: fc.array(fc.record(kind), { minLength: 1, maxLength: 5 }),
  undo: fc.nat({ max: 9 }),
});
