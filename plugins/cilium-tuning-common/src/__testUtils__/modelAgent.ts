/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../cilium/version';
import type { KubeProxyReplacementFeatures } from '../snapshot/agentStatus';
import type { World } from './worlds';

type Feature = keyof KubeProxyReplacementFeatures;

const allFeatures: Feature[] = [
  'nodePort',
  'hostPort',
  'externalIPs',
  'socketLB',
  'sessionAffinity',
];

/** What an agent really does. */
export interface AgentEffects {
  native: boolean;
  missingFeatures: Feature[];
  nodePort: boolean;
  fullReplacement: boolean;
  masquerading: 'none' | 'BPF' | 'iptables';
  bpfHostRouting: boolean;
  dsr: boolean;
  ipv4BigTcp: boolean;
  ipv6BigTcp: boolean;
  bandwidthManager: boolean;
  bbr: boolean;
  bbrForPods: boolean;
  xdpByDevice: boolean[];
  conntrackBypass: boolean;
  tcx: boolean;
}

/** Minor of a release: 9 of `1.9.18`. */
const minorOf = (release: string) => Number(release.split('.')[1]);

/** Kernels as numbers that compare: 5.1 of `5.10` would be older than 5.9. */
const kernel = (major: number, minor: number) => major * 1000 + minor;

const likeOf = ({ kernel: { like } }: World) => {
  const [major, minor] = like.split('.').map(Number);
  return kernel(major, minor);
};

function missingFeatures({ replacement, luck }: World): Feature[] {
  switch (replacement) {
    case 'full':
      return [];
    case 'off':
      return allFeatures;
    default:
      return allFeatures.filter((_, index) => !luck.features[index]);
  }
}

function masquerading(
  world: World,
  nodePort: boolean,
): AgentEffects['masquerading'] | 'stops' {
  if (!world.masquerades) {
    return 'none';
  }
  if (!world.bpfMasquerade) {
    return 'iptables';
  }
  const possible = nodePort && world.luck.bpfMasquerade;
  if (minorOf(world.cilium) < 16) {
    return possible ? 'BPF' : 'iptables';
  }
  return possible ? 'BPF' : 'stops';
}

function hasBpfHostRouting(
  world: World,
  full: boolean,
  masquerade: AgentEffects['masquerading'],
): boolean {
  const minor = minorOf(world.cilium);
  return (
    full &&
    masquerade !== 'iptables' &&
    !world.legacyRouting &&
    likeOf(world) >= kernel(5, 10) &&
    !(world.encryption === 'IPsec' && minor < 19) &&
    !(world.encryption === 'WireGuard' && minor < 14) &&
    !(world.endpointRoutes && minor < 14)
  );
}

/** What makes the agent stop, whatever else it could do. */
function stops(world: World, effects: AgentEffects): boolean {
  const { cilium } = world;
  const minor = minorOf(cilium);
  const floors = [
    { from: 18, kernel: kernel(5, 10) },
    { from: 16, kernel: kernel(5, 4) },
    { from: 14, kernel: kernel(4, 19) },
    { from: 0, kernel: kernel(4, 9) },
  ];
  const floor = floors.find(({ from }) => minor >= from)?.kernel ?? 0;
  const bigTcp =
    (world.ipv6BigTcp && minor >= 13) || (world.ipv4BigTcp && minor >= 14);
  const bigTcpRefuses =
    !effects.bpfHostRouting ||
    world.encryption === 'IPsec' ||
    (!world.native && isCiliumAtLeast(cilium, '1.19.3') === false);
  return (
    likeOf(world) < floor ||
    (effects.fullReplacement && likeOf(world) < kernel(4, 19)) ||
    (effects.nodePort && world.encryption === 'IPsec' && minor < 16) ||
    (world.native && world.masquerades && !world.cidr) ||
    (world.dsr && effects.nodePort && !world.native && minor >= 13) ||
    (bigTcp && bigTcpRefuses) ||
    (effects.bandwidthManager &&
      world.bbr &&
      minor >= 12 &&
      (likeOf(world) < kernel(5, 18) || !effects.bpfHostRouting)) ||
    (world.conntrackBypass &&
      minor >= 10 &&
      // Fully enabled is what has every feature, whatever word it was asked for by
      (effects.missingFeatures.length > 0 ||
        (world.masquerades && !world.bpfMasquerade)))
  );
}

/**
 * A model of the agent, written from what the documentation and the sources of Cilium 1.9 to 1.20 say it does, and not from the
 * rules that are tested with it.
 *
 * @returns undefined where the agent does not start
 */
export function runAgent(world: World): AgentEffects | undefined {
  const minor = minorOf(world.cilium);
  const missing = missingFeatures(world);
  const nodePort = !missing.includes('nodePort');
  const fullReplacement = world.replacement === 'full';
  const masquerade = masquerading(world, nodePort);
  if (masquerade === 'stops') {
    return undefined;
  }
  const bpfHostRouting = hasBpfHostRouting(world, fullReplacement, masquerade);
  const bandwidthManager =
    world.bandwidthManager &&
    world.encryption !== 'IPsec' &&
    world.luck.bandwidthManager &&
    likeOf(world) >= kernel(5, 1);
  const bbr = bandwidthManager && world.bbr && minor >= 12;
  const effects: AgentEffects = {
    native: world.native,
    missingFeatures: missing,
    nodePort,
    fullReplacement,
    masquerading: masquerade,
    bpfHostRouting,
    dsr: world.dsr && nodePort && world.native,
    ipv6BigTcp:
      world.ipv6BigTcp &&
      minor >= 13 &&
      world.luck.bigTcp &&
      likeOf(world) >= kernel(5, 19),
    ipv4BigTcp:
      world.ipv4BigTcp &&
      minor >= 14 &&
      world.luck.bigTcp &&
      likeOf(world) >= kernel(6, 3),
    bandwidthManager,
    bbr,
    bbrForPods: bbr && !(world.bbrForHostAlone && minor >= 18),
    xdpByDevice: world.luck.xdp.map(on => on && world.xdp && nodePort),
    conntrackBypass:
      world.conntrackBypass && minor >= 10 && world.cidr && world.native,
    tcx: world.tcx && minor >= 16 && likeOf(world) >= kernel(6, 6),
  };
  return stops(world, effects) ? undefined : effects;
}
