/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { masquerading } from './masquerading';

describe('masquerading', () => {
  const bpf = { 'enable-bpf-masquerade': 'true' };

  it.each<EffectiveRow>([
    [
      'reported off',
      { reports: { masquerading: { enabled: false } } },
      'none masquerade.none',
    ],
    [
      'reported BPF',
      { reports: { masquerading: { enabled: true, mode: 'BPF' } } },
      'on masquerade.observedBpf',
    ],
    [
      'reported iptables, told BPF',
      {
        config: bpf,
        reports: { masquerading: { enabled: true, mode: 'iptables' } },
      },
      'off masquerade.observedIptables',
    ],
    [
      'an unknown word',
      { reports: { masquerading: { enabled: true, mode: 'nftables' } } },
      'unknown masquerade.unknownWord',
    ],
    [
      'on without a mode',
      { reports: { masquerading: { enabled: true } } },
      'unknown masquerade.unknownWord',
    ],
    [
      '1.9 told not to',
      { cilium: '1.9.18', config: { masquerade: 'false' } },
      'none masquerade.none',
    ],
    [
      '1.18 told not to, both families',
      {
        config: {
          'enable-ipv4-masquerade': 'false',
          'enable-ipv6-masquerade': 'false',
        },
      },
      'none masquerade.none',
    ],
    [
      '1.18 told not to for the only family',
      { config: { 'enable-ipv6': 'false', 'enable-ipv4-masquerade': 'false' } },
      'none masquerade.none',
    ],
    [
      '1.18 told not to for one of two',
      { config: { 'enable-ipv4-masquerade': 'false' } },
      'off masquerade.configuredIptables',
    ],
    ['1.18 told nothing', {}, 'off masquerade.configuredIptables'],
    [
      '1.9 told BPF',
      { cilium: '1.9.18', config: bpf },
      'unknown masquerade.mayFallBack',
    ],
    [
      '1.13 told BPF',
      { cilium: '1.13.4', config: bpf },
      'unknown masquerade.mayFallBack',
    ],
    [
      '1.15 told BPF',
      { cilium: '1.15.9', config: bpf },
      'unknown masquerade.mayFallBack',
    ],
    [
      '1.16 told BPF',
      { cilium: '1.16.0', config: bpf },
      'on masquerade.provedByRunningAgent',
    ],
    [
      '1.20 told BPF with kube-proxy replacement',
      {
        cilium: '1.20.0',
        config: { ...bpf, 'kube-proxy-replacement': 'true' },
      },
      'on masquerade.provedByRunningAgent',
    ],
    [
      '1.19 told BPF without kube-proxy replacement',
      { cilium: '1.19.1', config: bpf },
      'unknown masquerade.nodePortUnknown',
    ],
    [
      'neither true nor false',
      { config: { 'enable-bpf-masquerade': 'bpf' } },
      'unknown masquerade.optionUnknown',
    ],
    [
      'a version that cannot be read',
      { cilium: 'latest', config: bpf },
      'unknown masquerade.mayFallBack',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: bpf },
      'unknown config.restartPending',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(masquerading(factsOf(sketch)))).toBe(expected);
  });
});
