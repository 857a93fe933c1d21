/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { toldNot } from './toldNot';
import { type Effective, configured, observed } from './types';
import { unobserved } from './unobserved';

/**
 * Whether the agent schedules packets of pods by departure time. Where it cannot, it only warns in its log.
 * Source: `bandwidth-manager.enabled` of the status.
 */
export function bandwidthManager(facts: FactReader): Effective {
  const status = facts.get('bandwidthManager');
  if (status) {
    return status.enabled
      ? observed('on', 'bandwidthManager.observedOn')
      : observed('off', 'bandwidthManager.observedOff');
  }
  return toldNot(facts, 'enable-bandwidth-manager')
    ? configured('off', 'bandwidthManager.configuredOff')
    : unobserved(facts, 'bandwidthManager.unobserved');
}
