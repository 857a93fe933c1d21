/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import { ipv6BigTcp } from './bigTcp';

/** A node on which everything that shows permits BIG TCP. */
const node = (more: Partial<FactTypes> = {}): NodeSketch => ({
  reports: {
    hostRouting: 'BPF',
    interHostRouting: 'Native',
    encryptionMode: 'Disabled',
    ...more,
  },
});

/** What nobody has to see to know that host routing may be BPF. */
const permitting = {
  'routing-mode': 'native',
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
};

describe('what BIG TCP needs', () => {
  it.each<[string, NodeSketch, string]>([
    [
      'legacy host routing',
      node({ ipv6BigTcp: { enabled: false }, hostRouting: 'Legacy' }),
      'blocked step blocked.bpfHostRouting',
    ],
    [
      'WireGuard',
      node({ ipv6BigTcp: { enabled: false }, encryptionMode: 'Wireguard' }),
      'blocked choice blocked.bigTcpEncryption',
    ],
    [
      'IPsec by the configuration',
      { config: { 'routing-mode': 'native', 'enable-ipsec': 'true' } },
      'blocked choice blocked.bigTcpEncryption',
    ],
    [
      'a tunnel in 1.18',
      node({ ipv6BigTcp: { enabled: false }, interHostRouting: 'Tunnel' }),
      'blocked step blocked.bigTcpTunnel',
    ],
    [
      'a tunnel in 1.19',
      {
        cilium: '1.19.4',
        ...node({ ipv6BigTcp: { enabled: false }, interHostRouting: 'Tunnel' }),
      },
      'fail bigTcp.observedOff',
    ],
    [
      'another datapath in 1.15',
      {
        cilium: '1.15.9',
        config: { ...permitting, 'datapath-mode': 'lb-only' },
      },
      'blocked platform blocked.bigTcpVeth',
    ],
    [
      'a datapath that we do not know in 1.15',
      {
        cilium: '1.15.9',
        config: { ...permitting, 'datapath-mode': 'ferry' },
      },
      'fail bigTcp.configuredOff',
    ],
    [
      'netkit in 1.16',
      {
        cilium: '1.16.1',
        config: { ...permitting, 'datapath-mode': 'netkit' },
      },
      'fail bigTcp.configuredOff',
    ],
    [
      'DSR with IPIP',
      { config: { 'routing-mode': 'native', 'bpf-lb-dsr-dispatch': 'ipip' } },
      'blocked choice blocked.bigTcpDispatch',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(ipv6BigTcp, sketch)).toBe(expected);
  });

  it('leaves to be confirmed what nothing shows', () => {
    const off = { ipv6BigTcp: { enabled: false } };

    expect(
      judged(ipv6BigTcp, node(off)).confirmFirst.map(({ code }) => code),
    ).toEqual(['bigTcp.needDevices']);
    expect(
      judged(ipv6BigTcp, {
        cilium: '1.19.4',
        ...node({ ...off, interHostRouting: 'Tunnel' }),
      }).confirmFirst.map(({ code }) => code),
    ).toEqual(['need.bigTcpTunnel', 'bigTcp.needDevices']);
  });

  it.each([
    ['1.18.4', 'Tunnel', true],
    ['1.19.4', 'Tunnel', false],
  ])('knows that %s with a %s: stops the agent is %s', (cilium, mode, hard) => {
    const { needs } = judged(ipv6BigTcp, {
      cilium,
      ...node({ interHostRouting: mode }),
    });

    expect(needs.find(({ check }) => check === 'native-routing')?.hard).toBe(
      hard,
    );
  });
});
