/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { booleanOption } from '../../cilium/options';
import type { Ground } from '../ground';
import { proposeSettings } from './settings';
import type { Proposal, Remedy } from './types';

const check = 'bandwidth-manager';

/** BBR that was told before comes with it, on the next node as well, and stops an agent that has not what it takes. */
const bringsBbr = (ground: Ground) =>
  [ground.defaults(), ...ground.all.map(cohort => ground.facts(cohort))].some(
    facts => booleanOption(facts, 'enable-bbr') === true,
  );

function propose(ground: Ground, cohorts: number[]): Proposal {
  return bringsBbr(ground)
    ? {
        drafts: [],
        left: [{ cohorts, reason: { code: 'plan.left.bbrComesAlong' } }],
      }
    : proposeSettings(
        {
          check,
          settings: () => [{ key: 'enable-bandwidth-manager', value: 'true' }],
          risks: () => [{ code: 'plan.risk.bandwidthAnnotations' }],
        },
        ground,
        cohorts,
      );
}

/** Agents that cannot go on without it, with a warning in their log. */
export const bandwidthManager: Remedy = { check, propose };
