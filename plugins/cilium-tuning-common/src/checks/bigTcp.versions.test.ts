/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type VersionRow } from '../__testUtils__/releases';
import { testOverReleases } from '../__testUtils__/versionTables';
import type { BigTcpStatus } from '../snapshot/agentStatus';
import { ipv4BigTcp, ipv6BigTcp } from './bigTcp';

/** A node on which everything that shows permits BIG TCP. */
const ready = {
  hostRouting: 'BPF',
  interHostRouting: 'Native',
  encryptionMode: 'Disabled',
};
const legacy = { ...ready, hostRouting: 'Legacy' };
const sized = (size: number): BigTcpStatus => ({
  enabled: true,
  maxGso: size,
  maxGro: size,
});

/** The rows of one IP family, whose BIG TCP came with a minor. */
function rowsOf(family: 'ipv4' | 'ipv6', minor: '1.13' | '1.14'): VersionRow[] {
  const on = `enable-${family}-big-tcp` as const;
  const off = `enable-${family}` as const;
  const status = (big: BigTcpStatus, reports: object = ready) => ({
    native: true,
    reports: { ...reports, [`${family}BigTcp`]: big },
  });
  const since = (line: string) => ({
    '1.9': 'blocked platform blocked.cilium',
    [minor]: line,
  });
  return [
    ['full sizes', status(sized(196_608)), 'pass bigTcp.observed'],
    ['the size of its device', status(sized(131_072)), 'pass bigTcp.observed'],
    [
      '64 KB: refused',
      status(sized(65_536)),
      since('blocked platform bigTcp.configuredNotInEffect'),
    ],
    [
      '64 KB, which legacy host routing explains',
      status(sized(65_536), legacy),
      since('blocked step blocked.bpfHostRouting'),
    ],
    [
      'reported without sizes',
      status({ enabled: true }),
      since('unknown bigTcp.sizesUnseen'),
    ],
    [
      'reported off',
      status({ enabled: false }),
      since('fail bigTcp.observedOff'),
    ],
    [
      'told to, nothing seen',
      { native: true, more: { [on]: 'true' }, reports: ready },
      since('unknown bigTcp.unobserved'),
    ],
    [
      'told nothing, nothing seen',
      { native: true, reports: ready },
      since('fail bigTcp.configuredOff'),
    ],
    [
      'legacy host routing that a service mesh asks for',
      {
        native: true,
        kubeProxyReplacement: true,
        more: { 'enable-host-legacy-routing': 'true' },
        reports: { ...legacy, masquerading: { enabled: true, mode: 'BPF' } },
      },
      since('blocked choice blocked.legacyRoutingOption'),
    ],
    [
      'a tunnel',
      { native: false, reports: { ...ready, interHostRouting: 'Tunnel' } },
      {
        ...since('blocked step blocked.bigTcpTunnel'),
        // By itself from 1.19.3 on
        '1.20': 'fail bigTcp.configuredOff',
      },
    ],
    [
      'a tunnel, for which it is asked for',
      {
        native: false,
        more: { 'enable-tunnel-big-tcp': 'true' },
        reports: { ...ready, interHostRouting: 'Tunnel' },
      },
      {
        ...since('blocked step blocked.bigTcpTunnel'),
        '1.19': 'fail bigTcp.configuredOff',
      },
    ],
    [
      'WireGuard',
      { native: true, reports: { ...ready, encryptionMode: 'Wireguard' } },
      since('blocked choice blocked.bigTcpEncryption'),
    ],
    [
      'IPsec',
      {
        native: true,
        more: { 'enable-ipsec': 'true' },
        reports: { hostRouting: 'BPF', interHostRouting: 'Native' },
      },
      since('blocked choice blocked.bigTcpEncryption'),
    ],
    [
      'netkit',
      { native: true, more: { 'datapath-mode': 'netkit' }, reports: ready },
      {
        ...since('blocked platform blocked.bigTcpVeth'),
        '1.16': 'fail bigTcp.configuredOff',
      },
    ],
    [
      'DSR by IPIP',
      { native: true, more: { 'bpf-lb-dsr-dispatch': 'ipip' }, reports: ready },
      since('blocked choice blocked.bigTcpDispatch'),
    ],
    [
      'another plugin routes',
      {
        more: { 'cni-chaining-mode': 'aws-cni' },
        reports: { hostRouting: 'Legacy' },
      },
      since('blocked choice chaining.otherPlugin'),
    ],
    [
      'kernel 5.15',
      { native: true, kernel: '5.15.0-91-generic', reports: ready },
      since('blocked platform blocked.kernel'),
    ],
    [
      'the kernel of RHEL 9',
      { native: true, kernel: '5.14.0-427.13.1.el9_4.x86_64', reports: ready },
      since('fail bigTcp.configuredOff'),
    ],
    [
      'the IP family off',
      { more: { [off]: 'false' } },
      `notApplicable ${family}-big-tcp.noFamily`,
    ],
    [
      'restart pending',
      { native: true, more: { [on]: 'true' }, loaded: 'pending' },
      since('unknown bigTcp.unobserved'),
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ];
}

const verdicts = [
  'blocked choice',
  'blocked platform',
  'blocked step',
  'fail',
  'notApplicable',
  'pass',
  'unknown',
];

testOverReleases(ipv6BigTcp, verdicts, rowsOf('ipv6', '1.13'));
testOverReleases(ipv4BigTcp, verdicts, rowsOf('ipv4', '1.14'));
