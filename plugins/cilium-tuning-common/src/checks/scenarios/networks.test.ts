/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testScenariosOverReleases } from '../../__testUtils__/scenarios';

const bpf = { 'enable-bpf-masquerade': 'true' } as const;
const tuned = { native: true, kubeProxyReplacement: true };
const ipv4 = { 'enable-ipv4': 'true', 'enable-ipv6': 'false' } as const;
const plain = { encryptionMode: 'Disabled' };
const hostRoutingIsBpf = { ...plain, hostRouting: 'BPF' };
const legacy = { hostRouting: 'Legacy' };

const since = (minor: '1.12' | '1.13' | '1.14', line: string) => ({
  '1.9': 'blocked platform',
  [minor]: line,
});
/** BBR, BIG TCP for IPv4 and for IPv6, where nothing but what they came with stands against them. */
const bbr = (line: string) => since('1.12', line);
const bigTcp4 = (line: string) => since('1.14', line);
const bigTcp6 = (line: string) => since('1.13', line);

describe('IP families', () => {
  testScenariosOverReleases([
    [
      'IPv4 alone',
      { ...tuned, more: { ...bpf, ...ipv4 }, reports: hostRoutingIsBpf },
      {
        'bpf-masquerade': { '1.9': 'unknown', '1.16': 'pass' },
        'conntrack-bypass': 'notApplicable',
        'ipv4-big-tcp': bigTcp4('fail'),
        'ipv6-big-tcp': 'notApplicable',
      },
    ],
    [
      'dual stack',
      {
        ...tuned,
        more: { ...bpf, 'enable-ipv4': 'true', 'enable-ipv6': 'true' },
        reports: hostRoutingIsBpf,
      },
      { 'ipv4-big-tcp': bigTcp4('fail'), 'ipv6-big-tcp': bigTcp6('fail') },
    ],
    [
      'IPv6 alone',
      {
        ...tuned,
        more: { ...bpf, 'enable-ipv4': 'false', 'enable-ipv6': 'true' },
        reports: hostRoutingIsBpf,
      },
      {
        'native-routing': 'pass',
        'conntrack-bypass': 'notApplicable',
        'ipv4-big-tcp': 'notApplicable',
        'ipv6-big-tcp': bigTcp6('fail'),
      },
    ],
  ]);
});

describe('chaining', () => {
  testScenariosOverReleases([
    [
      'aws-cni',
      {
        native: true,
        kubeProxyReplacement: false,
        more: {
          ...ipv4,
          'cni-chaining-mode': 'aws-cni',
          'enable-host-legacy-routing': 'true',
          'enable-ipv4-masquerade': 'false',
          masquerade: 'false',
        },
        reports: legacy,
      },
      {
        'native-routing': 'notApplicable',
        'kube-proxy-replacement': 'fail',
        'bpf-masquerade': 'notApplicable',
        'conntrack-bypass': 'notApplicable',
        'bpf-host-routing': 'notApplicable',
        'ipv4-big-tcp': bigTcp4('blocked choice'),
        'bandwidth-manager': 'blocked step',
        bbr: bbr('blocked choice'),
      },
    ],
    [
      'generic-veth, of which nothing was seen',
      {
        ...tuned,
        more: { ...bpf, ...ipv4, 'cni-chaining-mode': 'generic-veth' },
      },
      {
        'native-routing': 'notApplicable',
        'bpf-host-routing': 'notApplicable',
        'conntrack-bypass': 'notApplicable',
        'ipv4-big-tcp': bigTcp4('blocked choice'),
        bbr: bbr('blocked choice'),
      },
    ],
    [
      'a mode that may not be loaded',
      {
        ...tuned,
        loaded: 'pending',
        more: { ...bpf, 'cni-chaining-mode': 'flannel' },
      },
      {
        'native-routing': 'unknown',
        'bpf-host-routing': 'unknown',
        'conntrack-bypass': 'unknown',
      },
    ],
    [
      'portmap, where Cilium routes',
      { ...tuned, more: { ...bpf, ...ipv4, 'cni-chaining-mode': 'portmap' } },
      {
        'native-routing': 'pass',
        'conntrack-bypass': 'notApplicable',
        'bpf-host-routing': 'unknown',
      },
    ],
  ]);
});

describe('encryption', () => {
  testScenariosOverReleases([
    [
      'WireGuard',
      { ...tuned, more: { ...bpf, ...ipv4, 'enable-wireguard': 'true' } },
      {
        'bpf-host-routing': { '1.9': 'blocked choice', '1.14': 'unknown' },
        'ipv4-big-tcp': bigTcp4('blocked choice'),
        'bandwidth-manager': 'fail',
        bbr: {
          '1.9': 'blocked platform',
          // With host routing, which old agents do not have beside it
          '1.12': 'blocked choice',
          '1.14': 'blocked step',
        },
        'conntrack-bypass': {
          '1.9': 'blocked platform',
          '1.10': 'fail',
          '1.14': 'unknown',
        },
      },
    ],
    [
      'IPsec',
      { ...tuned, more: { ...bpf, ...ipv4, 'enable-ipsec': 'true' } },
      {
        'bpf-host-routing': { '1.9': 'blocked choice', '1.19': 'unknown' },
        'ipv4-big-tcp': bigTcp4('blocked choice'),
        'bandwidth-manager': 'blocked choice',
        bbr: bbr('blocked choice'),
      },
    ],
    [
      'IPsec without kube-proxy replacement',
      {
        native: true,
        kubeProxyReplacement: false,
        more: { ...ipv4, 'enable-ipsec': 'true' },
      },
      {
        'kube-proxy-replacement': { '1.9': 'blocked choice', '1.16': 'fail' },
        'bpf-masquerade': { '1.9': 'blocked choice', '1.16': 'blocked step' },
        'xdp-acceleration': { '1.9': 'blocked choice', '1.16': 'blocked step' },
      },
    ],
    [
      'an encryption that we do not know',
      {
        ...tuned,
        more: { ...bpf, ...ipv4 },
        reports: { hostRouting: 'BPF', encryptionMode: 'Ferry' },
      },
      // Off, and to be confirmed that nothing stands against it
      { 'ipv4-big-tcp': bigTcp4('fail'), 'bandwidth-manager': 'fail' },
    ],
  ]);
});

describe('endpoint routes', () => {
  testScenariosOverReleases([
    [
      'nothing seen',
      { ...tuned, more: { ...bpf, ...ipv4, 'enable-endpoint-routes': 'true' } },
      {
        'bpf-host-routing': { '1.9': 'blocked choice', '1.14': 'unknown' },
        'ipv4-big-tcp': bigTcp4('fail'),
      },
    ],
    [
      'beside BPF host routing',
      {
        ...tuned,
        more: { ...bpf, ...ipv4, 'enable-endpoint-routes': 'true' },
        reports: hostRoutingIsBpf,
      },
      { 'bpf-host-routing': 'pass', 'conntrack-bypass': 'notApplicable' },
    ],
  ]);
});

describe('a service mesh that wants iptables', () => {
  testScenariosOverReleases([
    [
      'legacy host routing asked for',
      {
        ...tuned,
        more: { ...bpf, ...ipv4, 'enable-host-legacy-routing': 'true' },
      },
      {
        'bpf-host-routing': 'blocked choice',
        'ipv4-big-tcp': bigTcp4('blocked choice'),
        bbr: bbr('blocked choice'),
        'conntrack-bypass': { '1.9': 'blocked platform', '1.10': 'fail' },
      },
    ],
  ]);
});
