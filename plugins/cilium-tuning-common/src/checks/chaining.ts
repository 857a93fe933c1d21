/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumRoutesIn } from '../cilium/chainingModes';
import { whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Effect } from './types';

/**
 * Where another CNI plugin routes pods, routing is not Cilium's to tune.
 * Source: `cni-chaining.mode` of the status (1.12+); without it the option.
 */
export function chainedAway(facts: FactReader): Effect | undefined {
  const reported = facts.get('cniChainingMode');
  const mode = reported ?? facts.config('cni-chaining-mode');
  if (mode === undefined) {
    return undefined;
  }
  const routes = ciliumRoutesIn(mode);
  if (routes === true) {
    return undefined;
  }
  const tells = [{ code: 'tell.chaining' }];
  const unproven =
    reported === undefined ? whyConfigProvesNothing(facts) : undefined;
  if (unproven) {
    return { state: 'unknown', reason: unproven, tells };
  }
  return routes === false
    ? {
        state: 'notApplicable',
        reason: { code: 'chaining.otherPlugin', params: { mode } },
      }
    : {
        state: 'unknown',
        reason: { code: 'chaining.unknownWord', params: { word: mode } },
        tells,
      };
}
