/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { featuresWithout } from '../__testUtils__/facts';
import { testOverReleases } from '../__testUtils__/versionTables';
import { kubeProxyReplacement } from './kubeProxyReplacement';

testOverReleases(
  kubeProxyReplacement,
  ['blocked choice', 'blocked platform', 'fail', 'pass', 'unknown'],
  [
    [
      'told to',
      { kubeProxyReplacement: true },
      'pass kpr.provedByRunningAgent',
    ],
    ['told not to', { kubeProxyReplacement: false }, 'fail kpr.configuredOff'],
    [
      'told nothing',
      {},
      { '1.9': 'unknown kpr.defaultUnknown', '1.14': 'fail kpr.configuredOff' },
    ],
    [
      'told probe',
      { more: { 'kube-proxy-replacement': 'probe' } },
      'unknown kpr.configProvesNothing',
    ],
    [
      'told partial',
      { more: { 'kube-proxy-replacement': 'partial' } },
      'unknown kpr.configProvesNothing',
    ],
    [
      'told strict',
      { more: { 'kube-proxy-replacement': 'strict' } },
      {
        '1.9': 'pass kpr.provedByRunningAgent',
        '1.16': 'unknown kpr.configProvesNothing',
      },
    ],
    [
      'told true',
      { more: { 'kube-proxy-replacement': 'true' } },
      {
        '1.9': 'unknown kpr.configProvesNothing',
        '1.14': 'pass kpr.provedByRunningAgent',
      },
    ],
    [
      'told to, and a kube-proxy runs',
      { kubeProxyReplacement: true, kubeProxy: 'running' },
      'fail kube-proxy-replacement.stillRuns',
    ],
    [
      'told to, and K3s says that it switched its kube-proxy off',
      { kubeProxyReplacement: true, kubeProxy: 'disabled' },
      'pass kpr.provedByRunningAgent',
    ],
    [
      'told to, and nothing listens on the port of kube-proxy',
      { kubeProxyReplacement: true, kubeProxy: 'notListening' },
      'pass kpr.provedByRunningAgent',
    ],
    [
      'reports every feature',
      {
        reports: {
          kubeProxyReplacementMode: 'True',
          kubeProxyReplacementFeatures: featuresWithout(),
        },
      },
      'pass kpr.observedFull',
    ],
    [
      'reports every feature, without insisting on them',
      {
        reports: {
          kubeProxyReplacementMode: 'Probe',
          kubeProxyReplacementFeatures: featuresWithout(),
        },
      },
      'unknown kpr.observedNotEnforced',
    ],
    [
      'reports some features',
      {
        reports: {
          kubeProxyReplacementMode: 'Partial',
          kubeProxyReplacementFeatures: featuresWithout(
            'sessionAffinity',
            'socketLB',
          ),
        },
      },
      'fail kpr.observedPartial',
    ],
    [
      'reports no feature',
      {
        reports: {
          kubeProxyReplacementMode: 'Disabled',
          kubeProxyReplacementFeatures: featuresWithout(
            'nodePort',
            'hostPort',
            'externalIPs',
            'socketLB',
            'sessionAffinity',
          ),
        },
      },
      'fail kpr.observedOff',
    ],
    [
      'reports a mode without features',
      { reports: { kubeProxyReplacementMode: 'True' } },
      'unknown kpr.featuresUnseen',
    ],
    [
      'reports a mode we do not know',
      { reports: { kubeProxyReplacementMode: 'Ferry' } },
      'unknown kpr.unknownWord',
    ],
    [
      'IPsec, told not to',
      { kubeProxyReplacement: false, more: { 'enable-ipsec': 'true' } },
      {
        '1.9': 'blocked choice blocked.kubeProxyReplacementIpsec',
        '1.16': 'fail kpr.configuredOff',
      },
    ],
    [
      'kernel 4.15, told not to',
      { kubeProxyReplacement: false, kernel: '4.15.0-213-generic' },
      {
        '1.9': 'blocked platform blocked.kernel',
        '1.14': 'fail kpr.configuredOff',
      },
    ],
    [
      'kernel 4.19.20, told not to',
      { kubeProxyReplacement: false, kernel: '4.19.20' },
      {
        '1.9': 'blocked platform blocked.kernel',
        '1.14': 'fail kpr.configuredOff',
      },
    ],
    [
      'kernel of RHEL 8, told not to',
      { kubeProxyReplacement: false, kernel: '4.18.0-553.el8_10.x86_64' },
      'fail kpr.configuredOff',
    ],
    [
      'restart pending',
      { kubeProxyReplacement: true, loaded: 'pending' },
      'unknown config.restartPending',
    ],
    [
      'agent missing',
      { kubeProxyReplacement: true, agent: 'missing' },
      'unknown agent.missing',
    ],
  ],
);
