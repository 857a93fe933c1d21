/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Effect } from './types';

/** Where another CNI plugin routes pods, routing is not Cilium's to tune. */
export function chainedAway(facts: FactReader): Effect | undefined {
  const mode = facts.config('cni-chaining-mode');
  if (mode === undefined || mode === 'none' || whyConfigProvesNothing(facts)) {
    return undefined;
  }
  return {
    state: 'notApplicable',
    reason: { code: 'chaining.otherPlugin', params: { mode } },
  };
}
