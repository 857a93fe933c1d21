/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { nativeRouting } from './nativeRouting';

const native = { 'routing-mode': 'native' };

describe('native-routing', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.20 told native',
      { cilium: '1.20.0', config: native },
      'pass routing.configuredNative',
    ],
    [
      '1.18 reports native',
      { reports: { interHostRouting: 'Native' } },
      'pass routing.observedNative',
    ],
    [
      '1.14 told native',
      { cilium: '1.14.2', config: native },
      'pass routing.configuredNative',
    ],
    [
      '1.13 told native',
      { cilium: '1.13.4', config: { tunnel: 'disabled' } },
      'pass routing.configuredNative',
    ],
    [
      '1.9 told native',
      { cilium: '1.9.18', config: { tunnel: 'disabled' } },
      'pass routing.configuredNative',
    ],
    ['all defaults', {}, 'fail routing.configuredTunnel'],
    [
      'reports a tunnel',
      { reports: { interHostRouting: 'Tunnel' } },
      'fail routing.observedTunnel',
    ],
    [
      'told native, reports a tunnel',
      { config: native, reports: { interHostRouting: 'Tunnel' } },
      'fail routing.observedTunnel',
    ],
    [
      'hybrid',
      { cilium: '1.20.0', config: { 'routing-mode': 'hybrid' } },
      'unknown routing.hybrid',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: native },
      'unknown config.restartPending',
    ],
    [
      'agent crashed',
      { agent: 'waiting', problem: 'CrashLoopBackOff', config: native },
      'unknown agent.notReadyBecause',
    ],
    [
      'agent not seen',
      { agent: undefined, config: native },
      'unknown agent.unread',
    ],
    ['no agent', { agent: 'missing', config: native }, 'unknown agent.missing'],
    [
      'another plugin routes',
      { config: { 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'portmap only maps ports',
      { config: { ...native, 'cni-chaining-mode': 'portmap' } },
      'pass routing.configuredNative',
    ],
    [
      'an unknown chaining mode',
      { config: { ...native, 'cni-chaining-mode': 'braid' } },
      'unknown chaining.unknownWord',
    ],
    [
      'chaining that the agent reports, whatever its configuration says',
      {
        loaded: 'pending',
        config: native,
        reports: { cniChainingMode: 'aws-cni' },
      },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'chaining that is set and not in effect',
      {
        loaded: 'pending',
        config: { ...native, 'cni-chaining-mode': 'aws-cni' },
        reports: { cniChainingMode: 'none', interHostRouting: 'Native' },
      },
      'pass routing.observedNative',
    ],
    [
      'chaining that the agent reports in a word we do not know',
      { config: native, reports: { cniChainingMode: 'ferry' } },
      'unknown chaining.unknownWord',
    ],
    [
      'chaining that may not be loaded',
      { loaded: 'unknown', config: { 'cni-chaining-mode': 'aws-cni' } },
      'unknown config.loadUnknown',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(nativeRouting, sketch)).toBe(expected);
  });

  const only4 = { 'enable-ipv6': 'false' };
  const only6 = { 'enable-ipv4': 'false', 'enable-ipv6': 'true' };

  it.each<[string, NodeSketch['config'], string[]]>([
    ['IPv4 alone', only4, ['needCidr']],
    ['IPv6 alone', only6, ['needCidr6']],
    ['both families', { 'enable-ipv6': 'true' }, ['needCidr', 'needCidr6']],
    [
      'the CIDR of IPv4 set',
      { ...only4, 'ipv4-native-routing-cidr': '10.0.0.0/8' },
      [],
    ],
    [
      'the CIDR of IPv6 set',
      { ...only6, 'ipv6-native-routing-cidr': 'fd00::/8' },
      [],
    ],
    [
      'nothing masqueraded',
      { 'enable-ipv4-masquerade': 'false', 'enable-ipv6-masquerade': 'false' },
      [],
    ],
    [
      'the ip-masq-agent, which decides',
      { 'enable-ip-masq-agent': 'true' },
      [],
    ],
    ['an IPAM mode that knows the CIDRs', { ipam: 'eni' }, []],
  ])(
    'asks to confirm what the cluster does not show before the change, with %s',
    (_, config, cidrs) => {
      expect(
        judged(nativeRouting, { config }).confirmFirst.map(({ code }) => code),
      ).toEqual(
        ['needRoutableCidr', ...cidrs].map(code => `native-routing.${code}`),
      );
    },
  );

  it.each<[string, NodeSketch, string[]]>([
    [
      'AKS by its kernel',
      { kernel: '5.15.0-1057-azure' },
      ['native-routing.aks'],
    ],
    [
      'AKS by its firmware',
      { reports: { systemVendor: 'Microsoft Corporation' } },
      ['native-routing.aks'],
    ],
    ['another cloud', { reports: { systemVendor: 'Amazon EC2' } }, []],
  ])('knows what the chart insists on: %s', (_, sketch, expected) => {
    expect(judged(nativeRouting, sketch).notes.map(({ code }) => code)).toEqual(
      expected,
    );
  });

  it.each([
    ['1.18.4', { code: 'tell.agentStatus', params: { line: 'Routing' } }],
    [
      '1.15.1',
      { code: 'tell.agentRuntimeConfig', params: { field: 'RoutingMode' } },
    ],
    [
      '1.13.4',
      { code: 'tell.agentRuntimeConfig', params: { field: 'Tunnel' } },
    ],
  ])('says where %s tells', (cilium, tell) => {
    expect(judged(nativeRouting, { cilium, config: 'unread' }).tells).toEqual([
      tell,
    ]);
  });
});
