/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, verdict } from '../__testUtils__/facts';
import { bpfClock } from './bpfClock';

const on = { 'enable-bpf-clock-probe': 'true' };
const ktime = { clockSource: { mode: 'ktime' } };

describe('bpf-clock', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.9 reports jiffies',
      { cilium: '1.9.18', reports: { clockSource: { mode: 'jiffies' } } },
      'pass bpf-clock.observed',
    ],
    [
      '1.20 reports jiffies',
      {
        cilium: '1.20.0',
        reports: { clockSource: { mode: 'jiffies', hertz: 250 } },
      },
      'pass bpf-clock.observed',
    ],
    [
      '1.18 reports nanoseconds',
      { reports: ktime },
      'fail bpf-clock.observedKtime',
    ],
    [
      '1.14 was not told to',
      { cilium: '1.14.2' },
      'fail bpf-clock.configuredOff',
    ],
    [
      'told to, which proves nothing',
      { config: on },
      'unknown bpf-clock.unobserved',
    ],
    [
      'told to, and not in effect',
      { config: on, reports: ktime },
      'unknown bpf-clock.configuredNotInEffect',
    ],
    [
      '1.13 on a kernel without the helper',
      {
        cilium: '1.13.4',
        kernel: '4.19.0-23-arm64',
        config: on,
        reports: ktime,
      },
      'blocked platform blocked.kernel',
    ],
    [
      'not told to, but maybe not loaded',
      { loaded: 'unknown' },
      'unknown bpf-clock.unobserved',
    ],
    [
      'a report we do not know',
      { reports: { clockSource: { mode: 'sundial' } } },
      'unknown bpf-clock.unknownWord',
    ],
    [
      'an agent that is not ready',
      { agent: 'notReady', reports: ktime },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(bpfClock, sketch)).toBe(expected);
  });
});
