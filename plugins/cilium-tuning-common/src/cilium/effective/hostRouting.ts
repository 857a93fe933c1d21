/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { type Effective, observed, unknown } from './types';
import { unobserved } from './unobserved';

/**
 * Whether packets of pods bypass iptables and the upper stack of the host. The agent falls back to `Legacy` without a word
 * in its configuration, so only its own report counts.
 * Source: `host-routing.mode` (up to 1.15), `routing.intra-host-routing-mode` (1.16+).
 *
 * @public
 */
export function hostRouting(facts: FactReader): Effective {
  const word = facts.get('hostRouting');
  switch (word) {
    case undefined:
      return unobserved(facts, 'hostRouting.unobserved');
    case 'BPF':
      return observed('on', 'hostRouting.observedBpf');
    case 'Legacy':
      return observed('off', 'hostRouting.observedLegacy');
    default:
      return unknown('hostRouting.unknownWord', { word });
  }
}
