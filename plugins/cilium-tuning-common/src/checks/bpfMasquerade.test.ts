/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { bpfMasquerade } from './bpfMasquerade';

const bpf = { 'enable-bpf-masquerade': 'true' };
const kpr = { 'kube-proxy-replacement': 'true' };

describe('bpf-masquerade', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.13 reports BPF',
      {
        cilium: '1.13.4',
        reports: { masquerading: { enabled: true, mode: 'BPF' } },
      },
      'pass masquerade.observedBpf',
    ],
    [
      '1.16 told BPF',
      { cilium: '1.16.1', config: { ...bpf, ...kpr } },
      'pass masquerade.provedByRunningAgent',
    ],
    [
      '1.20 told BPF',
      { cilium: '1.20.0', config: { ...bpf, ...kpr } },
      'pass masquerade.provedByRunningAgent',
    ],
    [
      '1.18 told iptables',
      { config: kpr },
      'fail masquerade.configuredIptables',
    ],
    [
      'told BPF, reports iptables',
      {
        config: { ...bpf, ...kpr },
        reports: { masquerading: { enabled: true, mode: 'iptables' } },
      },
      'fail masquerade.observedIptables',
    ],
    [
      'without kube-proxy replacement',
      {},
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      '1.9 told BPF',
      {
        cilium: '1.9.18',
        config: { ...bpf, 'kube-proxy-replacement': 'strict' },
      },
      'unknown masquerade.mayFallBack',
    ],
    [
      '1.13 told BPF',
      {
        cilium: '1.13.4',
        config: { ...bpf, 'kube-proxy-replacement': 'strict' },
      },
      'unknown masquerade.mayFallBack',
    ],
    [
      '1.14 told BPF',
      { cilium: '1.14.2', config: { ...bpf, ...kpr } },
      'unknown masquerade.mayFallBack',
    ],
    [
      'an unknown word',
      {
        config: kpr,
        reports: { masquerading: { enabled: true, mode: 'magic' } },
      },
      'unknown masquerade.unknownWord',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: { ...bpf, ...kpr } },
      'unknown config.restartPending',
    ],
    [
      'nothing masqueraded',
      { reports: { masquerading: { enabled: false } } },
      'notApplicable masquerade.none',
    ],
    [
      'nothing masqueraded, by configuration',
      {
        config: {
          'enable-ipv4-masquerade': 'false',
          'enable-ipv6-masquerade': 'false',
        },
      },
      'notApplicable masquerade.none',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(bpfMasquerade, sketch)).toBe(expected);
  });

  it('says what would tell', () => {
    expect(judged(bpfMasquerade, { config: 'unread' }).tells).toEqual([
      { code: 'tell.agentStatus', params: { line: 'Masquerading' } },
    ]);
  });

  it.each<[string, NodeSketch['config'], boolean | undefined, string[]]>([
    ['both families', {}, true, []],
    ['IPv4 alone', {}, false, ['bpf-masquerade.ipv4Alone']],
    ['nobody knows', {}, undefined, []],
    [
      'IPv4 alone, as it was told',
      { 'enable-ipv6-masquerade': 'false' },
      false,
      [],
    ],
    ['IPv4 alone, as there is no IPv6', { 'enable-ipv6': 'false' }, false, []],
  ])(
    'notes what is left out where it masquerades %s',
    (_, config, ipv6, notes) => {
      const masquerading = { enabled: true, mode: 'BPF', ipv4: true, ipv6 };

      expect(
        judged(bpfMasquerade, { config, reports: { masquerading } }).notes.map(
          ({ code }) => code,
        ),
      ).toEqual(notes);
    },
  );
});
