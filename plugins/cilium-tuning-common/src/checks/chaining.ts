/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Effect } from './types';

/**
 * Modes in which another CNI plugin routes pods. In `portmap` Cilium does, and only host ports are another plugin's.
 * Source: `plugins/cilium-cni/chaining`.
 */
const routedByOthers = ['aws-cni', 'azure', 'flannel', 'generic-veth'];

/** Where another CNI plugin routes pods, routing is not Cilium's to tune. */
export function chainedAway(facts: FactReader): Effect | undefined {
  const mode = facts.config('cni-chaining-mode');
  if (mode === undefined || mode === 'none' || mode === 'portmap') {
    return undefined;
  }
  const tells = [{ code: 'tell.chaining' }];
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven, tells };
  }
  return routedByOthers.includes(mode)
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
