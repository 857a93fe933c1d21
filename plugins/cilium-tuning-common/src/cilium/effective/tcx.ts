/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { toldNot } from './toldNot';
import { type Effective, configured, observed, unknown } from './types';
import { unobserved } from './unobserved';

/**
 * Whether Cilium's programs are attached with tcx. Where the kernel has none the agent takes tc without a word.
 * Source: `attach-mode` of the status (1.16+).
 */
export function tcx(facts: FactReader): Effective {
  const word = facts.get('attachMode');
  switch (word) {
    case undefined:
      return toldNot(facts, 'enable-tcx')
        ? configured('off', 'tcx.configuredOff')
        : unobserved(facts, 'tcx.unobserved');
    case 'tcx':
      return observed('on', 'tcx.observed');
    case 'tc':
      return observed('off', 'tcx.observedTc');
    default:
      return unknown('tcx.unknownWord', { word });
  }
}
