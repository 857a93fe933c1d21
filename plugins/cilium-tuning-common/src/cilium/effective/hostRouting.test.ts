/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { hostRouting } from './hostRouting';

describe('hostRouting', () => {
  it.each<EffectiveRow>([
    [
      'reported BPF',
      { reports: { hostRouting: 'BPF' } },
      'on hostRouting.observedBpf',
    ],
    [
      'reported Legacy',
      { reports: { hostRouting: 'Legacy' } },
      'off hostRouting.observedLegacy',
    ],
    [
      'an unknown word',
      { reports: { hostRouting: 'bpf' } },
      'unknown hostRouting.unknownWord',
    ],
    [
      'not reported, whatever it was told',
      { config: { 'enable-host-legacy-routing': 'false' } },
      'unknown hostRouting.unobserved',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(hostRouting(factsOf(sketch)))).toBe(expected);
  });
});
