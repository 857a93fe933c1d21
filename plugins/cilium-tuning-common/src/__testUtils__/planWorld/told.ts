/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type Option, minorOf } from './world';

/** What an agent makes of its configuration, in one vocabulary for all releases. */
export interface Told {
  minor: number;
  routing: 'native' | 'tunnel';
  tunnelProtocol: string;
  /** `tunnel` and `routing-mode` at once, where both are known. */
  routingTwice: boolean;
  replacement: 'full' | 'some' | 'off' | 'notAWord';
  ipv4: boolean;
  ipv6: boolean;
  masqueradesIpv4: boolean;
  masqueradesIpv6: boolean;
  ipv4Cidr: boolean;
  ipv6Cidr: boolean;
  loadBalancing: string;
  dispatch: string;
  acceleration: string;
  encryption: 'Disabled' | 'IPsec' | 'Wireguard';
  ipv4BigTcp: boolean;
  ipv6BigTcp: boolean;
  podDevices: string;
  flag(key: string, otherwise?: boolean): boolean;
  text(key: string): string;
}

const replacementWords: {
  from: number;
  full: string[];
  some: string[];
  off: string[];
}[] = [
  { from: 16, full: ['true'], some: [], off: ['false'] },
  {
    from: 14,
    full: ['true', 'strict'],
    some: ['partial'],
    off: ['false', 'disabled'],
  },
  { from: 0, full: ['strict'], some: ['partial', 'probe'], off: ['disabled'] },
];

function replacementOf(minor: number, word: string): Told['replacement'] {
  const words = replacementWords.find(({ from }) => minor >= from);
  if (word === '' || words?.off.includes(word)) {
    return 'off';
  }
  if (words?.full.includes(word)) {
    return 'full';
  }
  return words?.some.includes(word) ? 'some' : 'notAWord';
}

function routingOf(minor: number, text: Told['text']) {
  // Up to 1.14, where nothing is said: the flag was taken away in 1.15
  const old = minor < 15 ? text('tunnel') : '';
  const mode = minor >= 14 ? text('routing-mode') : '';
  const native = mode === 'native' || (mode === '' && old === 'disabled');
  const oldProtocol = old === '' || old === 'disabled' ? 'vxlan' : old;
  const protocol = (minor >= 14 && text('tunnel-protocol')) || oldProtocol;
  return {
    routing: native ? ('native' as const) : ('tunnel' as const),
    tunnelProtocol: protocol,
    routingTwice: minor === 14 && old !== '' && mode !== '',
  };
}

/** Reads a configuration as the agent of a release does; keys that it does not know say nothing. */
export function readTold(config: Option, release: string): Told {
  const minor = minorOf(release);
  const text = (key: string) => config[key] ?? '';
  const flag = (key: string, otherwise = false) =>
    text(key) === '' ? otherwise : text(key) === 'true';
  const masquerades = (family: 'ipv4' | 'ipv6') =>
    minor < 10
      ? flag('masquerade', true)
      : flag(`enable-${family}-masquerade`, true);
  const renamed = (since: number, before: string, after: string) =>
    text(minor < since ? before : after);
  let encryption: Told['encryption'] = 'Disabled';
  if (flag('enable-ipsec')) {
    encryption = 'IPsec';
  } else if (flag('enable-wireguard') && minor >= 10) {
    encryption = 'Wireguard';
  }
  const ipv4 = flag('enable-ipv4', true);
  const ipv6 = flag('enable-ipv6');
  return {
    minor,
    ...routingOf(minor, text),
    replacement: replacementOf(minor, text('kube-proxy-replacement')),
    ipv4,
    ipv6,
    masqueradesIpv4: ipv4 && masquerades('ipv4'),
    masqueradesIpv6: ipv6 && masquerades('ipv6'),
    ipv4Cidr:
      (minor >= 10 && text('ipv4-native-routing-cidr') !== '') ||
      (minor < 13 && text('native-routing-cidr') !== ''),
    ipv6Cidr: text('ipv6-native-routing-cidr') !== '' || minor < 10,
    loadBalancing: renamed(10, 'node-port-mode', 'bpf-lb-mode') || 'snat',
    dispatch: text('bpf-lb-dsr-dispatch') || 'opt',
    acceleration:
      renamed(10, 'node-port-acceleration', 'bpf-lb-acceleration') ||
      'disabled',
    encryption,
    ipv4BigTcp: minor >= 14 && ipv4 && flag('enable-ipv4-big-tcp'),
    ipv6BigTcp: minor >= 13 && ipv6 && flag('enable-ipv6-big-tcp'),
    podDevices: text('datapath-mode') || 'veth',
    flag,
    text,
  };
}
