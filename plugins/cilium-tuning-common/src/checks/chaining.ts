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

/** The chaining mode that the running agent loaded; undefined when it is not known. */
export function chainingMode(facts: FactReader): string | undefined {
  const mode = facts.config('cni-chaining-mode');
  return whyConfigProvesNothing(facts) ? undefined : mode;
}

/** Where another CNI plugin routes pods, routing is not Cilium's to tune. */
export function chainedAway(facts: FactReader): Effect | undefined {
  const mode = chainingMode(facts);
  if (mode === undefined || mode === 'none' || mode === 'portmap') {
    return undefined;
  }
  return routedByOthers.includes(mode)
    ? {
        state: 'notApplicable',
        reason: { code: 'chaining.otherPlugin', params: { mode } },
      }
    : {
        state: 'unknown',
        reason: { code: 'chaining.unknownWord', params: { word: mode } },
        tells: [{ code: 'tell.chaining' }],
      };
}
