/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import { confirmation } from './confirmation';
import type { Proposal, Remedy } from './types';

const check = 'mtu-jumbo';

/** The way to it, in its order. The network between the nodes does not show, so that no step of it is a change that a plan makes. */
const way: Reason[] = [
  { code: 'plan.confirm.mtuPin' },
  { code: 'plan.confirm.mtuFabric' },
  { code: 'plan.confirm.mtuNics' },
  { code: 'plan.confirm.mtuPaths' },
  { code: 'plan.confirm.mtuUnpin' },
  { code: 'plan.confirm.mtuRestart' },
];

export const mtuJumbo: Remedy = {
  check,
  settles: ['mtu-jumbo.needNetwork', 'mtu-jumbo.needVpcOnly'],
  propose(ground, cohorts): Proposal {
    const first = cohorts
      .flatMap(cohort => ground.opinion(check, cohort).confirmFirst)
      .slice(0, 1);
    return {
      drafts: [
        confirmation(
          check,
          cohorts,
          [...first, ...way],
          [{ code: 'plan.risk.mtuDiffers' }],
        ),
      ],
      left: [],
    };
  },
};
