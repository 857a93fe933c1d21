/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { conntrackBypass } from './conntrackBypass';

/** A node that routes through iptables for good: the mesh on it asks for that. */
const iptables = {
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
  'routing-mode': 'native',
  'ipv4-native-routing-cidr': '10.0.0.0/8',
  'enable-host-legacy-routing': 'true',
  'enable-ipv6': 'false',
};
const bypass = { ...iptables, 'install-no-conntrack-iptables-rules': 'true' };
/** The same for 1.13 and older, on a kernel that has no BPF host routing. */
const old = (more: NodeSketch = {}): NodeSketch => ({
  cilium: '1.13.4',
  kernel: '4.19.0-23-arm64',
  ...more,
  config: {
    ...bypass,
    'kube-proxy-replacement': 'strict',
    tunnel: 'disabled',
    ...(more.config as object),
  },
});

describe('conntrack-bypass', () => {
  it.each<[string, NodeSketch, string]>([
    ['1.13 on kernel 4.19', old(), 'pass conntrack-bypass.on'],
    [
      '1.11 on kernel 4.19',
      old({ cilium: '1.11.20' }),
      'pass conntrack-bypass.on',
    ],
    [
      '1.16 with legacy host routing asked for',
      { cilium: '1.16.1', config: bypass },
      'pass conntrack-bypass.on',
    ],
    [
      '1.20 with legacy host routing asked for',
      { cilium: '1.20.0', config: bypass },
      'pass conntrack-bypass.on',
    ],
    [
      '1.9, which does not have it',
      old({
        cilium: '1.9.18',
        config: { 'native-routing-cidr': '10.0.0.0/8' },
      }),
      'blocked platform blocked.cilium',
    ],
    ['not set', { config: iptables }, 'fail conntrack-bypass.off'],
    [
      'not set in 1.9, which does not have it',
      {
        cilium: '1.9.18',
        kernel: '4.19.0-23-arm64',
        config: { 'kube-proxy-replacement': 'strict', tunnel: 'disabled' },
      },
      'blocked platform blocked.cilium',
    ],
    [
      'set without a CIDR',
      { config: { ...bypass, 'ipv4-native-routing-cidr': '' } },
      'fail conntrack-bypass.noCidr',
    ],
    [
      'set with the CIDR under a name that was dropped',
      {
        config: {
          ...bypass,
          'ipv4-native-routing-cidr': '',
          'native-routing-cidr': '10.0.0.0/8',
        },
      },
      'fail conntrack-bypass.noCidr',
    ],
    [
      'set with the CIDR under a name that may be dropped',
      old({
        config: {
          'ipv4-native-routing-cidr': '',
          'native-routing-cidr': '10.0.0.0/8',
        },
      }),
      'unknown conntrack-bypass.cidrUnknown',
    ],
    [
      'set where Cilium installs no rules',
      { config: { ...bypass, 'install-iptables-rules': 'false' } },
      'fail conntrack-bypass.noIptablesRules',
    ],
    [
      'set where it is unsure whether Cilium installs rules',
      { config: { ...bypass, 'install-iptables-rules': 'some' } },
      'unknown conntrack-bypass.optionUnknown',
    ],
    [
      'set to neither true nor false',
      { config: { ...iptables, 'install-no-conntrack-iptables-rules': 'yes' } },
      'unknown conntrack-bypass.optionUnknown',
    ],
    [
      'not set, in a tunnel',
      { config: { ...iptables, 'routing-mode': 'tunnel' } },
      'blocked step blocked.nativeRouting',
    ],
    [
      'host routing not known',
      { config: { ...bypass, 'enable-host-legacy-routing': 'false' } },
      'unknown conntrack-bypass.hostRoutingUnknown',
    ],
    [
      'set, and legacy for a reason that the number of the kernel does not tell',
      old({
        kernel: '4.18.0-553.el8_10.x86_64',
        reports: {
          hostRouting: 'Legacy',
          masquerading: { enabled: true, mode: 'BPF' },
        },
      }),
      'pass conntrack-bypass.on',
    ],
    [
      'host routing is BPF',
      { config: bypass, reports: { hostRouting: 'BPF' } },
      'notApplicable conntrack-bypass.hostRoutingIsBpf',
    ],
    [
      'host routing is a step away',
      {
        config: {
          ...iptables,
          'enable-host-legacy-routing': 'false',
          'kube-proxy-replacement': 'false',
        },
      },
      'notApplicable conntrack-bypass.supersededByHostRouting',
    ],
    [
      'AWS ENI',
      { config: { ...iptables, ipam: 'eni' } },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'portmap chaining',
      { config: { ...iptables, 'cni-chaining-mode': 'portmap' } },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'GKE by the chart',
      {
        config: {
          ...iptables,
          ipam: 'kubernetes',
          'enable-endpoint-routes': 'true',
        },
        reports: { kubeletVersion: 'v1.30.5-gke.1014003' },
      },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'GKE by hand',
      {
        config: { ...iptables, ipam: 'cluster-pool' },
        reports: { kubeletVersion: 'v1.30.5-gke.1014003' },
      },
      'fail conntrack-bypass.off',
    ],
    [
      'another plugin routes',
      { config: { ...iptables, 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'IPv6 only',
      { config: { ...iptables, 'enable-ipv4': 'false' } },
      'notApplicable conntrack-bypass.ipv6Only',
    ],
    [
      'restart pending, on a kernel that decides',
      old({ loaded: 'pending' }),
      'unknown config.restartPending',
    ],
    [
      'agent missing',
      { agent: 'missing', config: bypass },
      'unknown agent.missing',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(conntrackBypass, sketch)).toBe(expected);
  });

  it('notes that IPv6 is still tracked on dual stack', () => {
    expect(
      judged(conntrackBypass, { config: { ...bypass, 'enable-ipv6': 'true' } })
        .notes,
    ).toEqual([{ code: 'conntrack-bypass.ipv4Only' }]);
  });

  it('asks to confirm masquerading where an old agent may have fallen back', () => {
    expect(
      judged(
        conntrackBypass,
        old({ config: { 'install-no-conntrack-iptables-rules': 'false' } }),
      ).confirmFirst,
    ).toEqual([{ code: 'need.bpfMasquerade' }]);
  });
});
