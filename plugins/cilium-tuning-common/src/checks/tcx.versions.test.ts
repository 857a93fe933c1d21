/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { tcx } from './tcx';

const old = 'blocked platform blocked.cilium';

testOverReleases(
  tcx,
  ['blocked choice', 'blocked platform', 'pass', 'unknown'],
  [
    ['reported', { reports: { attachMode: 'tcx' } }, 'pass tcx.observed'],
    [
      'reported tc',
      { reports: { attachMode: 'tc' } },
      { '1.9': old, '1.16': 'unknown tcx.tcForNoKnownReason' },
    ],
    [
      'reported tc, on a kernel without it',
      { kernel: '6.1.0-18-amd64', reports: { attachMode: 'tc' } },
      { '1.9': old, '1.16': 'blocked platform blocked.kernel' },
    ],
    [
      'reported in a word we do not know',
      { reports: { attachMode: 'ferry' } },
      { '1.9': old, '1.16': 'unknown tcx.unknownWord' },
    ],
    [
      'turned off',
      { more: { 'enable-tcx': 'false' } },
      { '1.9': old, '1.16': 'blocked choice blocked.tcxOption' },
    ],
    [
      'on by default, nothing seen',
      {},
      { '1.9': old, '1.16': 'unknown tcx.unobserved' },
    ],
    [
      'the kernel of RHEL 9, nothing seen',
      { kernel: '5.14.0-427.13.1.el9_4.x86_64' },
      { '1.9': old, '1.16': 'unknown tcx.unobserved' },
    ],
    [
      'restart pending',
      { more: { 'enable-tcx': 'false' }, loaded: 'pending' },
      { '1.9': old, '1.16': 'unknown tcx.unobserved' },
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
  ['configuredOff', 'observedTc'],
);
