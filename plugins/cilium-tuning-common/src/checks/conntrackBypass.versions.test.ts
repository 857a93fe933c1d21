/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { conntrackBypass } from './conntrackBypass';

const tuned = { native: true, kubeProxyReplacement: true };
/** A service mesh wants iptables to see its packets. */
const legacy = {
  'enable-bpf-masquerade': 'true',
  'enable-host-legacy-routing': 'true',
};
const bypass = { ...legacy, 'install-no-conntrack-iptables-rules': 'true' };

testOverReleases(
  conntrackBypass,
  [
    'blocked platform',
    'blocked step',
    'fail',
    'notApplicable',
    'pass',
    'unknown',
  ],
  [
    [
      'set, legacy asked for',
      { ...tuned, more: { ...bypass, 'enable-ipv6': 'false' } },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'pass conntrack-bypass.on',
      },
    ],
    [
      'set, legacy asked for, dual stack',
      { ...tuned, more: { ...bypass, 'enable-ipv6': 'true' } },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'pass conntrack-bypass.on',
      },
    ],
    [
      'not set, legacy asked for',
      { ...tuned, more: legacy },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'fail conntrack-bypass.off',
      },
    ],
    [
      'set, on kernel 4.19',
      {
        kernel: '4.19.0-23-arm64',
        ...tuned,
        more: {
          'enable-bpf-masquerade': 'true',
          'install-no-conntrack-iptables-rules': 'true',
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'pass conntrack-bypass.on',
        '1.18': 'unknown conntrack-bypass.hostRoutingUnknown',
      },
    ],
    [
      'set, legacy asked for, in a tunnel',
      {
        native: false,
        kubeProxyReplacement: true,
        more: {
          ...bypass,
          'ipv4-native-routing-cidr': '10.0.0.0/8',
          'native-routing-cidr': '10.0.0.0/8',
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'blocked step blocked.nativeRouting',
      },
    ],
    [
      'not set, legacy asked for, in a tunnel',
      { native: false, kubeProxyReplacement: true, more: legacy },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'blocked step blocked.nativeRouting',
      },
    ],
    [
      'not set, legacy asked for, and kernel 4.15 stands against kube-proxy replacement',
      {
        native: true,
        kernel: '4.15.0-213-generic',
        kubeProxyReplacement: false,
        more: { 'enable-host-legacy-routing': 'true' },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'blocked platform blocked.kernel',
        '1.14': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'set without a CIDR',
      {
        kubeProxyReplacement: true,
        more: {
          tunnel: 'disabled',
          'routing-mode': 'native',
          'enable-bpf-masquerade': 'true',
          'enable-host-legacy-routing': 'true',
          'install-no-conntrack-iptables-rules': 'true',
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'fail conntrack-bypass.noCidr',
      },
    ],
    [
      'set with the older name of the CIDR',
      {
        kubeProxyReplacement: true,
        more: {
          tunnel: 'disabled',
          'routing-mode': 'native',
          'native-routing-cidr': '10.0.0.0/8',
          'enable-bpf-masquerade': 'true',
          'enable-host-legacy-routing': 'true',
          'install-no-conntrack-iptables-rules': 'true',
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'pass conntrack-bypass.on',
        '1.11': 'unknown conntrack-bypass.cidrUnknown',
        '1.14': 'fail conntrack-bypass.noCidr',
      },
    ],
    [
      'set where Cilium installs no rules',
      { ...tuned, more: { ...bypass, 'install-iptables-rules': 'false' } },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'fail conntrack-bypass.noIptablesRules',
      },
    ],
    [
      'set to nonsense',
      {
        ...tuned,
        more: { ...legacy, 'install-no-conntrack-iptables-rules': 'maybe' },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'unknown conntrack-bypass.optionUnknown',
      },
    ],
    [
      'set, legacy asked for, and a tunnel reported though told native',
      { ...tuned, more: bypass, reports: { interHostRouting: 'Tunnel' } },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.10': 'blocked step blocked.nativeRouting',
        '1.20': 'unknown conntrack-bypass.notNative',
      },
    ],
    [
      'host routing is BPF',
      { ...tuned, reports: { hostRouting: 'BPF' } },
      'notApplicable conntrack-bypass.hostRoutingIsBpf',
    ],
    [
      'host routing not known',
      {
        ...tuned,
        more: {
          'enable-bpf-masquerade': 'true',
          'install-no-conntrack-iptables-rules': 'true',
        },
      },
      'unknown conntrack-bypass.hostRoutingUnknown',
    ],
    [
      'host routing a step away',
      tuned,
      'notApplicable conntrack-bypass.supersededByHostRouting',
    ],
    [
      'ENI',
      { ...tuned, more: { ipam: 'eni' } },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'AKS',
      { ...tuned, more: { ipam: 'azure' } },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'GKE',
      {
        ...tuned,
        more: { ipam: 'kubernetes', 'enable-endpoint-routes': 'true' },
        reports: { kubeletVersion: 'v1.30.5-gke.1014003' },
      },
      'notApplicable conntrack-bypass.forcedOff',
    ],
    [
      'another plugin routes',
      { more: { 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'IPv6 alone',
      { ...tuned, more: { 'enable-ipv4': 'false' } },
      'notApplicable conntrack-bypass.ipv6Only',
    ],
    [
      'restart pending',
      { ...tuned, loaded: 'pending' },
      'unknown conntrack-bypass.hostRoutingUnknown',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
