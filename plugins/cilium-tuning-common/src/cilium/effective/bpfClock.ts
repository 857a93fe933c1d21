/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { toldNot } from './toldNot';
import { type Effective, configured, observed, unknown } from './types';
import { unobserved } from './unobserved';

/**
 * Whether Cilium's programs count time in jiffies. Where the agent cannot find out how long one is, it takes the other
 * clock with no more than a line in its log.
 * Source: `clock-source.mode` of the status.
 */
export function bpfClock(facts: FactReader): Effective {
  const word = facts.get('clockSource')?.mode;
  switch (word) {
    case undefined:
      return toldNot(facts, 'enable-bpf-clock-probe')
        ? configured('off', 'bpf-clock.configuredOff')
        : unobserved(facts, 'bpf-clock.unobserved');
    case 'jiffies':
      return observed('on', 'bpf-clock.observed');
    case 'ktime':
      return observed('off', 'bpf-clock.observedKtime');
    default:
      return unknown('bpf-clock.unknownWord', { word });
  }
}
