/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import { renderReason } from '../text/messages';
import { ipv4BigTcp, ipv6BigTcp } from './bigTcp';

const sized = (size: number) => ({
  enabled: true,
  maxGso: size,
  maxGro: size,
});
const on = sized(196_608);
const refused = sized(65_536);
const ready: Partial<FactTypes> = {
  hostRouting: 'BPF',
  interHostRouting: 'Native',
  encryptionMode: 'Disabled',
};

/** A node on which everything that shows permits BIG TCP, which is off. */
const node = (more: Partial<FactTypes> = {}): NodeSketch => ({
  reports: { ...ready, ...more },
});

/** What nobody has to see to know that host routing may be BPF. */
const permitting = {
  'routing-mode': 'native',
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
};

/** Ubuntu of the article's cluster. */
const article: NodeSketch = {
  cilium: '1.13.4',
  kernel: '6.2.0-20-generic',
  config: { tunnel: 'disabled', 'bpf-lb-mode': 'dsr' },
  reports: {
    hostRouting: 'BPF',
    encryptionMode: 'Disabled',
    ipv6BigTcp: { enabled: false },
  },
};
const articleDebian: NodeSketch = {
  ...article,
  kernel: '4.19.0-23-arm64',
  reports: { ...article.reports, hostRouting: 'Legacy' },
};

describe('ipv6-big-tcp', () => {
  it.each<[string, NodeSketch, string]>([
    ['in effect', node({ ipv6BigTcp: on }), 'pass bigTcp.observed'],
    [
      'in effect on a kernel too old by its number',
      { kernel: '5.14.0-70.el9.x86_64', reports: { ipv6BigTcp: on } },
      'pass bigTcp.observed',
    ],
    [
      'in effect, whatever is pending',
      { loaded: 'pending', reports: { ipv6BigTcp: on } },
      'pass bigTcp.observed',
    ],
    [
      'enabled in 1.13, which tells no sizes',
      {
        ...article,
        reports: { ...article.reports, ipv6BigTcp: { enabled: true } },
      },
      'unknown bigTcp.sizesUnseen',
    ],
    ['the Ubuntu nodes of the article', article, 'fail bigTcp.observedOff'],
    [
      'the Debian nodes of the article',
      articleDebian,
      'blocked platform blocked.kernel',
    ],
    [
      'not told to, nothing seen',
      { config: permitting },
      'fail bigTcp.configuredOff',
    ],
    [
      'told to, nothing seen',
      { config: { ...permitting, 'enable-ipv6-big-tcp': 'true' } },
      'unknown bigTcp.unobserved',
    ],
    [
      'IPv6 off',
      { config: { 'enable-ipv6': 'false' } },
      'notApplicable ipv6-big-tcp.noFamily',
    ],
    [
      'IPv6 off, if the agent has loaded that',
      {
        loaded: 'pending',
        config: { 'enable-ipv6': 'false' },
        reports: { ...ready, ipv6BigTcp: { enabled: false } },
      },
      'fail bigTcp.observedOff',
    ],
    ['1.12', { cilium: '1.12.9' }, 'blocked platform blocked.cilium'],
    // Told to, and refused
    [
      'refused on a kernel that is new enough',
      node({ ipv6BigTcp: refused }),
      'blocked platform bigTcp.configuredNotInEffect',
    ],
    [
      'refused by an old kernel',
      { kernel: '5.15.0-91-generic', ...node({ ipv6BigTcp: refused }) },
      'blocked platform blocked.kernel',
    ],
    [
      'refused by a kernel with backports',
      { kernel: '5.14.0-70.el9.x86_64', ...node({ ipv6BigTcp: refused }) },
      'blocked platform bigTcp.configuredNotInEffect',
    ],
    [
      'refused, and host routing explains it',
      node({ ipv6BigTcp: refused, hostRouting: 'Legacy' }),
      'blocked step blocked.bpfHostRouting',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(ipv6BigTcp, sketch)).toBe(expected);
  });

  it.each([
    [
      196_608,
      '192 KB',
      [
        'Pods that started before it was turned on keep the old size until they restart',
      ],
    ],
    [
      131_072,
      '128 KB',
      [
        'Limited by the network device to 128 KB; the most that Cilium sets is 192 KB',
        'Pods that started before it was turned on keep the old size until they restart',
      ],
    ],
  ])('passes with a size of %s as %s', (size, figure, notes) => {
    const opinion = judged(ipv6BigTcp, node({ ipv6BigTcp: sized(size) }));

    expect(opinion.figure).toBe(figure);
    expect(opinion.notes.map(renderReason)).toEqual(notes);
  });

  it('says what the agent could not have, in sizes', () => {
    const { reason } = judged(ipv6BigTcp, node({ ipv6BigTcp: refused }));

    expect(renderReason(reason)).toBe(
      'Enabled, but not in effect: the largest packets are 64 KB (GSO) and 64 KB (GRO), so the kernel or a network device refused',
    );
  });
});

describe('ipv4-big-tcp', () => {
  it.each<[string, NodeSketch, string]>([
    ['in effect', node({ ipv4BigTcp: on }), 'pass bigTcp.observed'],
    [
      'in effect for IPv6 alone',
      node({ ipv6BigTcp: on, ipv4BigTcp: { enabled: false } }),
      'fail bigTcp.observedOff',
    ],
    [
      'the Ubuntu nodes of the article',
      article,
      'blocked platform blocked.cilium',
    ],
    [
      'the Debian nodes of the article',
      articleDebian,
      'blocked platform blocked.cilium',
    ],
    [
      '1.14 on kernel 6.2',
      { cilium: '1.14.2', kernel: '6.2.0-20-generic' },
      'blocked platform blocked.kernel',
    ],
    [
      'IPv4 off',
      { config: { 'enable-ipv4': 'false' } },
      'notApplicable ipv4-big-tcp.noFamily',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(ipv4BigTcp, sketch)).toBe(expected);
  });

  it('says what would tell, by the names that IPv4 has', () => {
    const { tells } = judged(ipv4BigTcp, {
      config: { ...permitting, 'enable-ipv4-big-tcp': 'true' },
    });

    expect(tells.map(renderReason)).toEqual([
      'Run "cilium status" in the agent pod of a node and read the line IPv4 BIG TCP',
      'Run "ip -d link show" on a node: gso_ipv4_max_size and gro_ipv4_max_size of its network device above 65536',
    ]);
  });
});
