/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bpfClock } from './bpfClock';

const ktime = { clockSource: { mode: 'ktime' } };

testOverReleases(
  bpfClock,
  ['blocked platform', 'fail', 'pass', 'unknown'],
  [
    [
      'reported',
      { reports: { clockSource: { mode: 'jiffies', hertz: 250 } } },
      'pass bpf-clock.observed',
    ],
    [
      'ktime reported',
      { more: { 'enable-bpf-clock-probe': 'false' }, reports: ktime },
      'fail bpf-clock.observedKtime',
    ],
    [
      'ktime reported though told to',
      { more: { 'enable-bpf-clock-probe': 'true' }, reports: ktime },
      'unknown bpf-clock.configuredNotInEffect',
    ],
    [
      'ktime reported, on an old kernel',
      { kernel: '5.4.0-150-generic', reports: ktime },
      'blocked platform blocked.kernel',
    ],
    [
      'a word we do not know',
      { reports: { clockSource: { mode: 'ferry' } } },
      'unknown bpf-clock.unknownWord',
    ],
    [
      'told not to, nothing seen',
      { more: { 'enable-bpf-clock-probe': 'false' } },
      'fail bpf-clock.configuredOff',
    ],
    [
      'told to, nothing seen',
      { more: { 'enable-bpf-clock-probe': 'true' } },
      'unknown bpf-clock.unobserved',
    ],
    [
      'restart pending',
      { more: { 'enable-bpf-clock-probe': 'false' }, loaded: 'pending' },
      'unknown bpf-clock.unobserved',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
