/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, verdict } from '../__testUtils__/facts';
import { tcx } from './tcx';

const tc = { attachMode: 'tc' };
const off = { 'enable-tcx': 'false' };

describe('tcx', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.18 reports tcx',
      { reports: { attachMode: 'tcx' } },
      'pass tcx.observed',
    ],
    [
      '1.16 reports tcx, on a kernel with backports',
      {
        cilium: '1.16.3',
        kernel: '5.14.0-427.13.1.el9_4.x86_64',
        reports: { attachMode: 'tcx' },
      },
      'pass tcx.observed',
    ],
    [
      'told to, which proves nothing',
      { config: { 'enable-tcx': 'true' } },
      'unknown tcx.unobserved',
    ],
    [
      '1.17 on an older kernel',
      { cilium: '1.17.2', kernel: '6.1.0-18-amd64', reports: tc },
      'blocked platform blocked.kernel',
    ],
    ['1.13 has none', { cilium: '1.13.4' }, 'blocked platform blocked.cilium'],
    [
      'a kernel with backports whose number does not tell',
      { kernel: '5.14.0-427.13.1.el9_4.x86_64', reports: tc },
      'unknown tcx.tcForNoKnownReason',
    ],
    [
      '1.20 could have it',
      { cilium: '1.20.0', reports: tc },
      'unknown tcx.tcForNoKnownReason',
    ],
    ['turned off', { config: off }, 'blocked choice blocked.tcxOption'],
    [
      'turned off, as the agent reports',
      { config: off, reports: tc },
      'blocked choice blocked.tcxOption',
    ],
    [
      'turned off, but maybe not loaded',
      { config: off, loaded: 'pending' },
      'unknown tcx.unobserved',
    ],
    [
      'a report we do not know',
      { reports: { attachMode: 'TCX' } },
      'unknown tcx.unknownWord',
    ],
    [
      'an agent that is not there',
      { agent: 'missing' },
      'unknown agent.missing',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(tcx, sketch)).toBe(expected);
  });
});
