/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { bpfHostRouting } from './bpfHostRouting';

const tuned = {
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
};
const tuned113 = { ...tuned, 'kube-proxy-replacement': 'strict' };
const legacy = { hostRouting: 'Legacy' };

describe('bpf-host-routing', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.13 reports BPF',
      { cilium: '1.13.4', reports: { hostRouting: 'BPF' } },
      'pass hostRouting.observedBpf',
    ],
    [
      '1.20 reports BPF',
      { cilium: '1.20.0', reports: { hostRouting: 'BPF' } },
      'pass hostRouting.observedBpf',
    ],
    [
      'reports BPF on a kernel too old by its number',
      {
        cilium: '1.13.4',
        kernel: '4.18.0-553.el8_10.x86_64',
        reports: { hostRouting: 'BPF' },
      },
      'pass hostRouting.observedBpf',
    ],
    [
      'everything set, nothing reported',
      { config: tuned },
      'unknown hostRouting.unobserved',
    ],
    [
      'an unknown word',
      { config: tuned, reports: { hostRouting: 'eBPF' } },
      'unknown hostRouting.unknownWord',
    ],
    [
      '1.13 on kernel 4.19',
      { cilium: '1.13.4', kernel: '4.19.0-23-arm64', config: tuned113 },
      'blocked platform blocked.kernel',
    ],
    [
      '1.9 on kernel 5.4',
      { cilium: '1.9.18', kernel: '5.4.0-150-generic', config: tuned113 },
      'blocked platform blocked.kernel',
    ],
    [
      '1.17 on kernel 5.4, Legacy',
      {
        cilium: '1.17.2',
        kernel: '5.4.0-150-generic',
        config: tuned,
        reports: legacy,
      },
      'blocked platform blocked.kernel',
    ],
    [
      '1.17 on a kernel with backports, Legacy',
      {
        cilium: '1.17.2',
        kernel: '4.18.0-553.el8_10.x86_64',
        config: tuned,
        reports: legacy,
      },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      '1.18 on a kernel with backports, Legacy without KPR',
      { kernel: '4.18.0-553.el8_10.x86_64', reports: legacy },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'Legacy without kube-proxy replacement',
      { reports: legacy },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'Legacy with iptables masquerading',
      { config: { 'kube-proxy-replacement': 'true' }, reports: legacy },
      'blocked step blocked.bpfMasquerade',
    ],
    [
      'Legacy because it is asked for',
      {
        config: { ...tuned, 'enable-host-legacy-routing': 'true' },
        reports: legacy,
      },
      'blocked choice blocked.legacyRoutingOption',
    ],
    [
      'Legacy with IPsec in 1.18',
      { config: { ...tuned, 'enable-ipsec': 'true' }, reports: legacy },
      'blocked choice blocked.hostRoutingIpsec',
    ],
    [
      'Legacy with IPsec in 1.19',
      {
        cilium: '1.19.1',
        config: { ...tuned, 'enable-ipsec': 'true' },
        reports: legacy,
      },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      'Legacy with WireGuard in 1.13',
      {
        cilium: '1.13.4',
        config: { ...tuned113, 'enable-wireguard': 'true' },
        reports: legacy,
      },
      'blocked choice blocked.hostRoutingWireguard',
    ],
    [
      'Legacy with WireGuard in 1.14',
      {
        cilium: '1.14.2',
        config: { ...tuned, 'enable-wireguard': 'true' },
        reports: legacy,
      },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      'Legacy with endpoint routes in 1.12',
      {
        cilium: '1.12.9',
        config: { ...tuned113, 'enable-endpoint-routes': 'true' },
        reports: legacy,
      },
      'blocked choice blocked.hostRoutingEndpointRoutes',
    ],
    [
      'Legacy for no reason we know',
      { config: tuned, reports: legacy },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      'an option that may not be loaded blocks nothing',
      {
        loaded: 'pending',
        config: { ...tuned, 'enable-host-legacy-routing': 'true' },
        reports: legacy,
      },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      'another plugin routes',
      { config: { 'cni-chaining-mode': 'generic-veth' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'agent not ready',
      { agent: 'notReady', reports: { hostRouting: 'BPF' } },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(bpfHostRouting, sketch)).toBe(expected);
  });

  it.each([
    ['1.13.4', 'Host Routing'],
    ['1.15.9', 'Host Routing'],
    ['1.16.0', 'Routing'],
    ['1.20.0', 'Routing'],
  ])('names the line of the status of %s', (cilium, line) => {
    const config = cilium === '1.13.4' ? tuned113 : tuned;

    expect(judged(bpfHostRouting, { cilium, config }).tells).toEqual([
      { code: 'tell.agentStatus', params: { line } },
    ]);
  });

  it('notes endpoint routes beside BPF', () => {
    expect(
      judged(bpfHostRouting, {
        config: { 'enable-endpoint-routes': 'true' },
        reports: { hostRouting: 'BPF' },
      }).notes,
    ).toEqual([{ code: 'bpf-host-routing.endpointRoutes' }]);
  });

  it('says which kernel is there and which it takes', () => {
    expect(
      judged(bpfHostRouting, {
        cilium: '1.13.4',
        kernel: '4.19.0-23-arm64',
      }).reason,
    ).toEqual({
      code: 'blocked.kernel',
      params: { kernel: '4.19', floor: '5.10' },
    });
  });
});
