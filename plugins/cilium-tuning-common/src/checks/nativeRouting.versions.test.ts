/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { nativeRouting } from './nativeRouting';

testOverReleases(
  nativeRouting,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    ['told native', { native: true }, 'pass routing.configuredNative'],
    ['told to tunnel', { native: false }, 'fail routing.configuredTunnel'],
    ['told nothing', {}, 'fail routing.configuredTunnel'],
    [
      'reports native',
      { native: false, reports: { interHostRouting: 'Native' } },
      'pass routing.observedNative',
    ],
    [
      'reports a tunnel',
      { native: true, reports: { interHostRouting: 'Tunnel' } },
      {
        '1.9': 'fail routing.observedTunnel',
        '1.20': 'unknown routing.observedTunnelOrHybrid',
      },
    ],
    [
      'reports a tunnel, told to',
      { native: false, reports: { interHostRouting: 'Tunnel' } },
      'fail routing.observedTunnel',
    ],
    [
      'reports a word we do not know',
      { reports: { interHostRouting: 'Ferry' } },
      'unknown routing.unknownWord',
    ],
    [
      'told hybrid',
      { more: { 'routing-mode': 'hybrid' } },
      {
        '1.9': 'fail routing.configuredTunnel',
        '1.14': 'unknown routing.hybrid',
      },
    ],
    [
      'told a word we do not know',
      { more: { 'routing-mode': 'ferry', tunnel: 'ferry' } },
      'unknown routing.modeUnknown',
    ],
    [
      'on Azure',
      { native: false, kernel: '5.15.0-1057-azure' },
      'fail routing.configuredTunnel',
    ],
    [
      'chained to another plugin',
      { native: false, more: { 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'portmap chaining, where Cilium routes',
      { native: true, more: { 'cni-chaining-mode': 'portmap' } },
      'pass routing.configuredNative',
    ],
    [
      'restart pending',
      { native: true, loaded: 'pending' },
      'unknown config.restartPending',
    ],
    [
      'agent missing',
      { native: true, agent: 'missing' },
      'unknown agent.missing',
    ],
  ],
);
