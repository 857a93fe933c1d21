/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Told } from './told';
import { type Effects, type Host, isFrom, kernel } from './world';

/** Where an agent starts: its node, and what nobody sees of the cluster. */
export interface Surroundings {
  cilium: string;
  host: Host;
  masqueradeFallsBack: boolean;
}

const usualPacket = 65_536;
const bigPacket = 196_608;

function masqueradingOf(told: Told, falls: boolean): Effects['masquerading'] {
  if (!told.masqueradesIpv4 && !told.masqueradesIpv6) {
    return 'none';
  }
  const wanted = told.flag('enable-bpf-masquerade');
  const possible = told.replacement !== 'off' && !(falls && told.minor < 16);
  return wanted && possible ? 'BPF' : 'iptables';
}

/** Falls back without stopping, for one reason or another. */
function hostRoutingOf(
  told: Told,
  host: Host,
  masquerading: Effects['masquerading'],
): Effects['hostRouting'] {
  const { minor, encryption } = told;
  const possible =
    told.replacement === 'full' &&
    masquerading !== 'iptables' &&
    !told.flag('enable-host-legacy-routing') &&
    host.kernel.like >= kernel(5, 10) &&
    !(encryption === 'IPsec' && minor < 19) &&
    !(encryption === 'Wireguard' && minor < 14) &&
    !(told.flag('enable-endpoint-routes') && minor < 14);
  return possible ? 'BPF' : 'Legacy';
}

/** Largest packet of a family of which BIG TCP is asked for or not. */
function packetOf(
  wanted: boolean,
  floor: number,
  told: Told,
  host: Host,
): number {
  const tsoMax = Math.min(...host.nics.map(nic => nic.tsoMax));
  // In a tunnel the kernels of this model keep its device at the usual size
  return wanted && host.kernel.like >= floor && told.routing === 'native'
    ? Math.max(usualPacket, Math.min(bigPacket, tsoMax))
    : usualPacket;
}

function bigTcpOf(told: Told, host: Host): Effects['bigTcp'] {
  const { minor, ipv4BigTcp, ipv6BigTcp } = told;
  return {
    ...(minor >= 13 && {
      ipv6: packetOf(ipv6BigTcp, kernel(5, 19), told, host),
    }),
    ...(minor >= 14 && {
      ipv4: packetOf(ipv4BigTcp, kernel(6, 3), told, host),
    }),
  };
}

/** Devices that take a program in their driver; the others are passed over. */
function xdpOf(told: Told, host: Host): string[] {
  const wanted =
    ['native', 'best-effort'].includes(told.acceleration) &&
    told.replacement !== 'off';
  return host.nics
    .filter(
      ({ takesXdp, driver, mtu }) =>
        wanted && takesXdp && !(driver === 'ena' && mtu > 3498),
    )
    .map(({ name }) => name);
}

function bandwidthOf(told: Told, host: Host) {
  const { kernel: its, readsQdisc } = host;
  const on =
    told.flag('enable-bandwidth-manager') &&
    told.encryption !== 'IPsec' &&
    told.replacement === 'full' &&
    readsQdisc &&
    its.fq &&
    its.like >= kernel(5, 1);
  const bbr = on && told.minor >= 12 && told.flag('enable-bbr');
  return {
    bandwidthManager: on,
    congestionControl: bbr ? ('bbr' as const) : ('cubic' as const),
    bbrForPods:
      bbr && !(told.minor >= 18 && told.flag('enable-bbr-hostns-only')),
  };
}

const sizeKeys = [
  'bpf-map-dynamic-size-ratio',
  'bpf-ct-global-tcp-max',
  'bpf-ct-global-any-max',
  'bpf-nat-global-max',
  'bpf-neigh-global-max',
];

const modes = { snat: 'SNAT', dsr: 'DSR', hybrid: 'Hybrid' } as const;
const isMode = (word: string): word is keyof typeof modes =>
  Object.hasOwn(modes, word);

const deviceKinds = ['netkit', 'netkit-l2'] as const;

/** What an agent would do, provided that nothing stops it. */
export function effectsOf(
  told: Told,
  { host, masqueradeFallsBack }: Surroundings,
): Effects {
  const { minor } = told;
  const masquerading = masqueradingOf(told, masqueradeFallsBack);
  const distributedLru = minor >= 17 && told.flag('bpf-distributed-lru');
  const served = told.replacement !== 'off' && isMode(told.loadBalancing);
  const tcx = minor >= 16 && told.flag('enable-tcx', true);
  return {
    routing: told.routing === 'native' ? 'Native' : 'Tunnel',
    tunnelProtocol: told.tunnelProtocol,
    replacement: told.replacement === 'notAWord' ? 'off' : told.replacement,
    masquerading,
    hostRouting: hostRoutingOf(told, host, masquerading),
    nodePortMode:
      served && isMode(told.loadBalancing) ? modes[told.loadBalancing] : 'SNAT',
    dispatch: told.dispatch,
    bigTcp: bigTcpOf(told, host),
    ...bandwidthOf(told, host),
    xdp: xdpOf(told, host),
    conntrackBypass:
      minor >= 10 &&
      told.flag('install-no-conntrack-iptables-rules') &&
      told.flag('install-iptables-rules', true) &&
      told.ipv4 &&
      told.ipv4Cidr &&
      told.routing === 'native',
    attachMode: tcx && host.kernel.like >= kernel(6, 6) ? 'tcx' : 'tc',
    podDevices: deviceKinds.find(kind => kind === told.podDevices) ?? 'veth',
    distributedLru,
    maps: [
      ...sizeKeys.map(key => `${key}=${told.text(key)}`),
      `lru=${distributedLru}`,
    ].join(' '),
    clock:
      told.flag('enable-bpf-clock-probe') && host.kernel.like >= kernel(5, 6)
        ? 'jiffies'
        : 'ktime',
    mtu: Number(told.text('mtu')) || Math.min(...host.nics.map(nic => nic.mtu)),
    encryption: told.encryption,
  };
}

/** Whether BIG TCP stands a tunnel: from 1.19.3 on, and by an option of its own in 1.19 before that. */
export function bigTcpBearsTunnel(told: Told, cilium: string): boolean {
  return (
    isFrom(cilium, 19, 3) ||
    (isFrom(cilium, 19) && told.flag('enable-tunnel-big-tcp'))
  );
}
