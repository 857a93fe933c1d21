/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bbr } from './bbr';

/** What eBPF host routing takes. */
const kprAll = {
  kubeProxyReplacement: true,
  more: { 'enable-bpf-masquerade': 'true' },
} as const;

testOverReleases(
  bbr,
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
      'reported',
      {
        reports: {
          bandwidthManager: { enabled: true, congestionControl: 'bbr' },
        },
      },
      'pass bbr.observed',
    ],
    [
      'reported, for the host alone',
      {
        more: { 'enable-bbr-hostns-only': 'true' },
        reports: {
          hostRouting: 'BPF',
          bandwidthManager: { enabled: true, congestionControl: 'bbr' },
        },
      },
      { '1.9': 'pass bbr.observed', '1.18': 'fail bbr.hostOnly' },
    ],
    [
      'reported, and whether for the host alone may not be loaded',
      {
        loaded: 'pending',
        reports: {
          hostRouting: 'BPF',
          bandwidthManager: { enabled: true, congestionControl: 'bbr' },
        },
      },
      { '1.9': 'pass bbr.observed', '1.18': 'unknown bbr.hostOnlyUnknown' },
    ],
    [
      'CUBIC reported',
      {
        reports: {
          hostRouting: 'BPF',
          kernelParts: { bbr: true },
          bandwidthManager: { enabled: true, congestionControl: 'cubic' },
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'fail bbr.observedCubic',
      },
    ],
    [
      'Bandwidth Manager on, congestion control not reported',
      { reports: { hostRouting: 'BPF', bandwidthManager: { enabled: true } } },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'unknown bbr.notReported',
      },
    ],
    [
      'a word we do not know',
      {
        reports: {
          hostRouting: 'BPF',
          bandwidthManager: { enabled: true, congestionControl: 'ferry' },
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'unknown bbr.unknownWord',
      },
    ],
    [
      'Bandwidth Manager off',
      {
        kubeProxyReplacement: true,
        reports: { hostRouting: 'BPF', bandwidthManager: { enabled: false } },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'blocked step blocked.bandwidthManager',
      },
    ],
    [
      'Bandwidth Manager off, which IPsec stands against',
      {
        kubeProxyReplacement: true,
        more: { 'enable-ipsec': 'true' },
        reports: { hostRouting: 'BPF', bandwidthManager: { enabled: false } },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'blocked choice blocked.bandwidthManagerIpsec',
      },
    ],
    [
      'legacy host routing',
      {
        kubeProxyReplacement: false,
        reports: {
          hostRouting: 'Legacy',
          bandwidthManager: { enabled: true, congestionControl: 'cubic' },
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'blocked step blocked.bpfHostRouting',
      },
    ],
    [
      'legacy host routing asked for',
      {
        ...kprAll,
        more: { ...kprAll.more, 'enable-host-legacy-routing': 'true' },
        reports: {
          hostRouting: 'Legacy',
          bandwidthManager: { enabled: true, congestionControl: 'cubic' },
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'blocked choice blocked.legacyRoutingOption',
      },
    ],
    [
      'a kernel without BBR',
      {
        reports: {
          hostRouting: 'BPF',
          kernelParts: { bbr: false },
          bandwidthManager: { enabled: true, congestionControl: 'cubic' },
        },
      },
      'blocked platform blocked.bbrModule',
    ],
    [
      'kernel 5.15',
      {
        kernel: '5.15.0-91-generic',
        reports: {
          hostRouting: 'BPF',
          bandwidthManager: { enabled: true, congestionControl: 'cubic' },
        },
      },
      'blocked platform blocked.kernel',
    ],
    [
      'told to, nothing seen',
      {
        ...kprAll,
        more: {
          ...kprAll.more,
          'enable-bandwidth-manager': 'true',
          'enable-bbr': 'true',
        },
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'unknown bbr.unobserved',
      },
    ],
    [
      'told nothing, nothing seen',
      kprAll,
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'blocked step blocked.bandwidthManager',
      },
    ],
    [
      'restart pending',
      {
        ...kprAll,
        more: {
          ...kprAll.more,
          'enable-bandwidth-manager': 'true',
          'enable-bbr': 'true',
        },
        loaded: 'pending',
      },
      {
        '1.9': 'blocked platform blocked.cilium',
        '1.12': 'unknown bbr.unobserved',
      },
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
