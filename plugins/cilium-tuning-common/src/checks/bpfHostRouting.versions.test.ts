/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bpfHostRouting } from './bpfHostRouting';

testOverReleases(
  bpfHostRouting,
  [
    'blocked choice',
    'blocked platform',
    'blocked step',
    'notApplicable',
    'pass',
    'unknown',
  ],
  [
    [
      'reports BPF',
      { reports: { hostRouting: 'BPF' } },
      'pass hostRouting.observedBpf',
    ],
    [
      'reports BPF beside endpoint routes',
      {
        more: { 'enable-endpoint-routes': 'true' },
        reports: { hostRouting: 'BPF' },
      },
      'pass hostRouting.observedBpf',
    ],
    [
      'everything set, nothing seen',
      { kubeProxyReplacement: true, more: { 'enable-bpf-masquerade': 'true' } },
      'unknown hostRouting.unobserved',
    ],
    [
      'reports legacy, for no reason that we know',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
        reports: { hostRouting: 'Legacy' },
      },
      'unknown bpf-host-routing.legacyForNoKnownReason',
    ],
    [
      'reports a word we do not know',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
        reports: { hostRouting: 'Ferry' },
      },
      'unknown hostRouting.unknownWord',
    ],
    [
      'without kube-proxy replacement',
      {
        kubeProxyReplacement: false,
        more: { 'enable-bpf-masquerade': 'true' },
      },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'with iptables masquerading',
      { kubeProxyReplacement: true, reports: { hostRouting: 'Legacy' } },
      'blocked step blocked.bpfMasquerade',
    ],
    [
      'legacy asked for',
      {
        kubeProxyReplacement: true,
        more: {
          'enable-bpf-masquerade': 'true',
          'enable-host-legacy-routing': 'true',
        },
      },
      'blocked choice blocked.legacyRoutingOption',
    ],
    [
      'IPsec',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true', 'enable-ipsec': 'true' },
      },
      {
        '1.9': 'blocked choice blocked.hostRoutingIpsec',
        '1.19': 'unknown hostRouting.unobserved',
      },
    ],
    [
      'WireGuard',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true', 'enable-wireguard': 'true' },
      },
      {
        '1.9': 'blocked choice blocked.hostRoutingWireguard',
        '1.14': 'unknown hostRouting.unobserved',
      },
    ],
    [
      'WireGuard, which may not be loaded',
      {
        loaded: 'pending',
        kubeProxyReplacement: true,
        more: { 'enable-wireguard': 'true' },
      },
      'unknown hostRouting.unobserved',
    ],
    [
      'endpoint routes',
      {
        kubeProxyReplacement: true,
        more: {
          'enable-bpf-masquerade': 'true',
          'enable-endpoint-routes': 'true',
        },
      },
      {
        '1.9': 'blocked choice blocked.hostRoutingEndpointRoutes',
        '1.14': 'unknown hostRouting.unobserved',
      },
    ],
    [
      'a device without an address of the link layer',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
        reports: {
          devices: ['wg0'],
          networkDevices: [{ name: 'wg0', kind: 'wireguard' }],
        },
      },
      {
        '1.9': 'blocked platform blocked.hostRoutingDevices',
        '1.14': 'unknown hostRouting.unobserved',
      },
    ],
    [
      'kernel 5.4',
      {
        kernel: '5.4.0-150-generic',
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
      },
      {
        '1.9': 'blocked platform blocked.kernel',
        '1.18': 'unknown hostRouting.unobserved',
      },
    ],
    [
      'kernel of RHEL 8',
      {
        kernel: '4.18.0-553.el8_10.x86_64',
        kubeProxyReplacement: true,
        more: { 'enable-bpf-masquerade': 'true' },
      },
      'unknown hostRouting.unobserved',
    ],
    [
      'another plugin routes',
      { more: { 'cni-chaining-mode': 'generic-veth' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'a chaining mode we do not know',
      { more: { 'cni-chaining-mode': 'ferry' } },
      'unknown chaining.unknownWord',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
