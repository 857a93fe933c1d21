/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bandwidthManager } from './bandwidthManager';

testOverReleases(
  bandwidthManager,
  [
    'blocked choice',
    'blocked platform',
    'blocked step',
    'fail',
    'pass',
    'unknown',
  ],
  [
    [
      'reported on',
      { reports: { bandwidthManager: { enabled: true } } },
      'pass bandwidthManager.observedOn',
    ],
    [
      'told to, nothing seen',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bandwidth-manager': 'true' },
      },
      'unknown bandwidthManager.unobserved',
    ],
    [
      'told to, reported off',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bandwidth-manager': 'true' },
        reports: { bandwidthManager: { enabled: false } },
      },
      'unknown bandwidth-manager.configuredNotInEffect',
    ],
    [
      'told nothing',
      { kubeProxyReplacement: true },
      'fail bandwidthManager.configuredOff',
    ],
    [
      'told nothing, without kube-proxy replacement',
      { kubeProxyReplacement: false },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'told nothing, IPsec',
      { kubeProxyReplacement: true, more: { 'enable-ipsec': 'true' } },
      'blocked choice blocked.bandwidthManagerIpsec',
    ],
    [
      'told nothing, WireGuard',
      { kubeProxyReplacement: true, more: { 'enable-wireguard': 'true' } },
      'fail bandwidthManager.configuredOff',
    ],
    [
      'told nothing, without kube-proxy replacement, which IPsec stands against',
      {
        kubeProxyReplacement: false,
        reports: { bandwidthManager: { enabled: false } },
        more: { 'enable-ipsec': 'true' },
      },
      {
        '1.9': 'blocked choice blocked.kubeProxyReplacementIpsec',
        '1.16': 'blocked choice blocked.bandwidthManagerIpsec',
      },
    ],
    [
      'told nothing, kernel 4.19',
      { kubeProxyReplacement: true, kernel: '4.19.0-23-arm64' },
      'blocked platform blocked.kernel',
    ],
    [
      'told nothing, kernel of RHEL 8',
      { kubeProxyReplacement: true, kernel: '4.18.0-553.el8_10.x86_64' },
      'fail bandwidthManager.configuredOff',
    ],
    [
      'told nothing, a kernel without the fair queue',
      { kubeProxyReplacement: true, reports: { kernelParts: { fq: false } } },
      'blocked platform blocked.fairQueue',
    ],
    [
      'restart pending',
      {
        kubeProxyReplacement: true,
        more: { 'enable-bandwidth-manager': 'true' },
        loaded: 'pending',
      },
      'unknown bandwidthManager.unobserved',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
