/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bpfMasquerade } from './bpfMasquerade';

testOverReleases(
  bpfMasquerade,
  [
    'blocked choice',
    'blocked platform',
    'blocked step',
    'fail',
    'notApplicable',
    'pass',
    'unknown',
  ],
  [
    [
      'told to, with kube-proxy replacement',
      { kubeProxyReplacement: true, more: { 'enable-bpf-masquerade': 'true' } },
      {
        '1.9': 'unknown masquerade.mayFallBack',
        '1.16': 'pass masquerade.provedByRunningAgent',
      },
    ],
    [
      'told to, without kube-proxy replacement',
      {
        kubeProxyReplacement: false,
        more: { 'enable-bpf-masquerade': 'true' },
      },
      {
        '1.9': 'blocked step blocked.kubeProxyReplacement',
        '1.16': 'pass masquerade.provedByRunningAgent',
        '1.19': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'told nothing, with kube-proxy replacement',
      { kubeProxyReplacement: true },
      'fail masquerade.configuredIptables',
    ],
    [
      'told nothing, without kube-proxy replacement',
      { kubeProxyReplacement: false },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'told nonsense',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'maybe' },
      },
      'unknown masquerade.optionUnknown',
    ],
    [
      'reports BPF',
      { reports: { masquerading: { enabled: true, mode: 'BPF' } } },
      'pass masquerade.observedBpf',
    ],
    [
      'reports BPF for IPv4 alone though told both',
      {
        more: { 'enable-ipv6': 'true', 'enable-ipv6-masquerade': 'true' },
        reports: {
          masquerading: { enabled: true, mode: 'BPF', ipv4: true, ipv6: false },
        },
      },
      'pass masquerade.observedBpf',
    ],
    [
      'reports iptables though told BPF',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
        reports: { masquerading: { enabled: true, mode: 'iptables' } },
      },
      'fail masquerade.observedIptables',
    ],
    [
      'reports a word we do not know',
      {
        kubeProxyReplacement: true,
        reports: { masquerading: { enabled: true, mode: 'Ferry' } },
      },
      'unknown masquerade.unknownWord',
    ],
    [
      'reports that nothing is masqueraded',
      { reports: { masquerading: { enabled: false } } },
      'notApplicable masquerade.none',
    ],
    [
      'told to masquerade nothing',
      {
        more: {
          masquerade: 'false',
          'enable-ipv4-masquerade': 'false',
          'enable-ipv6-masquerade': 'false',
        },
      },
      'notApplicable masquerade.none',
    ],
    [
      'IPv6 alone, which is not masqueraded',
      {
        more: {
          masquerade: 'false',
          'enable-ipv4': 'false',
          'enable-ipv6-masquerade': 'false',
        },
      },
      'notApplicable masquerade.none',
    ],
    [
      'without kube-proxy replacement, which IPsec stands against',
      { kubeProxyReplacement: false, more: { 'enable-ipsec': 'true' } },
      {
        '1.9': 'blocked choice blocked.kubeProxyReplacementIpsec',
        '1.16': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'without kube-proxy replacement, which kernel 4.15 stands against',
      { kubeProxyReplacement: false, kernel: '4.15.0-213-generic' },
      {
        '1.9': 'blocked platform blocked.kernel',
        '1.14': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'restart pending',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
        loaded: 'pending',
      },
      'unknown config.restartPending',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
