/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { isCiliumAtLeast } from '../cilium/version';
import { featuresWithout } from './facts';
import { type AgentEffects, runAgent } from './modelAgent';
import { ciliumReleases, configFor } from './releases';

/** Kernels by their release, and the mainline kernel whose features they really have. */
const kernels = [
  { release: '4.15.0-213-generic', like: '4.15' },
  { release: '4.19.0-23-arm64', like: '4.19' },
  { release: '4.18.0-553.el8_10.x86_64', like: '5.1' },
  { release: '4.18.0-553.el8_10.x86_64', like: '5.14' },
  { release: '5.14.0-427.13.1.el9_4.x86_64', like: '6.3' },
  { release: '5.15.0-91-generic', like: '5.15' },
  { release: '6.1.0-18-cloud-amd64', like: '6.1' },
  { release: '6.8.0-45-generic', like: '6.8' },
];

/** What an operator asked for, and what luck the agent has with it. */
export interface World {
  cilium: (typeof ciliumReleases)[number];
  kernel: (typeof kernels)[number];
  native: boolean;
  replacement: 'full' | 'some' | 'off';
  masquerades: boolean;
  bpfMasquerade: boolean;
  dsr: boolean;
  legacyRouting: boolean;
  encryption: 'none' | 'WireGuard' | 'IPsec';
  endpointRoutes: boolean;
  ipv4BigTcp: boolean;
  ipv6BigTcp: boolean;
  bandwidthManager: boolean;
  bbr: boolean;
  bbrForHostAlone: boolean;
  xdp: boolean;
  conntrackBypass: boolean;
  cidr: boolean;
  hubble: boolean;
  tcx: boolean;
  luck: {
    /** Of kube-proxy replacement, where it may leave something out. */
    features: boolean[];
    bpfMasquerade: boolean;
    bigTcp: boolean;
    bandwidthManager: boolean;
    /** Whether each device takes an XDP program. */
    xdp: boolean[];
  };
}

const often = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
const seldom = often.map(yes => !yes);

const anyWish: fc.Arbitrary<World> = fc.record({
  cilium: fc.constantFrom(...ciliumReleases),
  kernel: fc.constantFrom(...kernels),
  native: often,
  replacement: fc.constantFrom(
    'full' as const,
    'full' as const,
    'some' as const,
    'off' as const,
  ),
  masquerades: often,
  bpfMasquerade: often,
  dsr: fc.boolean(),
  legacyRouting: seldom,
  encryption: fc.constantFrom(
    'none' as const,
    'none' as const,
    'none' as const,
    'WireGuard' as const,
    'IPsec' as const,
  ),
  endpointRoutes: seldom,
  ipv4BigTcp: fc.boolean(),
  ipv6BigTcp: fc.boolean(),
  bandwidthManager: often,
  bbr: fc.boolean(),
  bbrForHostAlone: seldom,
  xdp: often,
  conntrackBypass: fc.boolean(),
  cidr: often,
  hubble: often,
  tcx: often,
  luck: fc.record({
    features: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    bpfMasquerade: often,
    bigTcp: often,
    bandwidthManager: often,
    xdp: fc.array(often, { minLength: 1, maxLength: 3 }),
  }),
});

/** A world in which the agent runs, and what it then does. */
export interface RunningWorld {
  world: World;
  effects: AgentEffects;
}

/** Worlds whose agent starts. */
export const anyRunningWorld: fc.Arbitrary<RunningWorld> = anyWish
  .map(world => ({ world, effects: runAgent(world) }))
  .filter((running): running is RunningWorld => running.effects !== undefined);

const flag = (on: boolean) => String(on);

/** What stands in the ConfigMap of a world. */
export function configOf(world: World): Record<string, string> {
  const { cilium, native, dsr, cidr } = world;
  const replacement = world.replacement === 'full';
  return {
    ...configFor(cilium, { native, dsr, kubeProxyReplacement: replacement }),
    ...(world.replacement === 'some' && {
      'kube-proxy-replacement': 'partial',
    }),
    ...(!cidr && { 'ipv4-native-routing-cidr': '', 'native-routing-cidr': '' }),
    masquerade: flag(world.masquerades),
    'enable-ipv4-masquerade': flag(world.masquerades),
    'enable-ipv6-masquerade': flag(world.masquerades),
    'enable-bpf-masquerade': flag(world.bpfMasquerade),
    'enable-host-legacy-routing': flag(world.legacyRouting),
    'enable-wireguard': flag(world.encryption === 'WireGuard'),
    'enable-ipsec': flag(world.encryption === 'IPsec'),
    'enable-endpoint-routes': flag(world.endpointRoutes),
    'enable-ipv4-big-tcp': flag(world.ipv4BigTcp),
    'enable-ipv6-big-tcp': flag(world.ipv6BigTcp),
    'enable-bandwidth-manager': flag(world.bandwidthManager),
    'enable-bbr': flag(world.bbr),
    'enable-bbr-hostns-only': flag(world.bbrForHostAlone),
    'bpf-lb-acceleration': world.xdp ? 'best-effort' : 'disabled',
    'install-no-conntrack-iptables-rules': flag(world.conntrackBypass),
    'enable-hubble': flag(world.hubble),
    'enable-tcx': flag(world.tcx),
  };
}

/** What the agent of a world reports, and what a probe sees of its devices. */
export function reportsOf({ world, effects }: RunningWorld) {
  const since = (minor: string) =>
    isCiliumAtLeast(world.cilium, minor) === true;
  const big = (told: boolean, on: boolean) => ({
    enabled: told,
    ...(since('1.14') && {
      maxGso: on ? 196_608 : 65_536,
      maxGro: on ? 196_608 : 65_536,
    }),
  });
  const words = since('1.14')
    ? { full: 'True', some: 'Partial', off: 'False' }
    : { full: 'Strict', some: 'Partial', off: 'Disabled' };
  const encryptions = {
    none: 'Disabled',
    WireGuard: 'Wireguard',
    IPsec: 'IPsec',
  };
  return {
    ...(since('1.16') && {
      interHostRouting: effects.native ? 'Native' : 'Tunnel',
      attachMode: effects.tcx ? 'tcx' : 'tc',
    }),
    ...(since('1.10') && { encryptionMode: encryptions[world.encryption] }),
    hostRouting: effects.bpfHostRouting ? 'BPF' : 'Legacy',
    kubeProxyReplacementMode: words[world.replacement],
    kubeProxyReplacementFeatures: featuresWithout(...effects.missingFeatures),
    masquerading: {
      enabled: effects.masquerading !== 'none',
      ...(effects.masquerading !== 'none' && { mode: effects.masquerading }),
    },
    ...(effects.nodePort && {
      nodePortMode: effects.dsr ? 'DSR' : 'SNAT',
      nodePortAcceleration: world.xdp ? 'Best-Effort' : 'Disabled',
    }),
    ...(since('1.13') && {
      ipv6BigTcp: big(world.ipv6BigTcp, effects.ipv6BigTcp),
    }),
    ...(since('1.14') && {
      ipv4BigTcp: big(world.ipv4BigTcp, effects.ipv4BigTcp),
    }),
    bandwidthManager: {
      enabled: effects.bandwidthManager,
      ...(effects.bandwidthManager &&
        since('1.12') && { congestionControl: effects.bbr ? 'bbr' : 'cubic' }),
    },
    hubbleState: world.hubble ? 'Ok' : 'Disabled',
    devices: world.luck.xdp.map((_, index) => `eth${index}`),
    networkDevices: effects.xdpByDevice.map((on, index) => ({
      name: `eth${index}`,
      driver: 'mlx5_core',
      mtu: 1500,
      xdp: on ? ('driver' as const) : ('none' as const),
    })),
  };
}

/** Whether an item is on, by what the agent really does. */
export const truths: Record<string, (running: RunningWorld) => boolean> = {
  'native-routing': ({ effects }) => effects.native,
  'kube-proxy-replacement': ({ effects }) => effects.fullReplacement,
  'bpf-masquerade': ({ effects }) => effects.masquerading === 'BPF',
  'nodeport-dsr': ({ effects }) => effects.dsr,
  'conntrack-bypass': ({ effects }) =>
    effects.conntrackBypass && !effects.bpfHostRouting,
  'bpf-host-routing': ({ effects }) => effects.bpfHostRouting,
  'ipv6-big-tcp': ({ effects }) => effects.ipv6BigTcp,
  'ipv4-big-tcp': ({ effects }) => effects.ipv4BigTcp,
  'bandwidth-manager': ({ effects }) => effects.bandwidthManager,
  bbr: ({ effects }) => effects.bbrForPods,
  'xdp-acceleration': ({ effects }) =>
    effects.xdpByDevice.every(carries => carries),
  hubble: ({ world }) => world.hubble,
  tcx: ({ effects }) => effects.tcx,
};
