/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import { confirmation } from './confirmation';
import type { Proposal, Remedy } from './types';

const check = 'bpf-map-size';

const looks: Reason[] = [
  { code: 'plan.confirm.mapFill' },
  { code: 'plan.confirm.mapMemory' },
  { code: 'plan.confirm.mapDrain' },
];

/** How large maps should be depends on what fills them, which is for people to see. */
export const bpfMapSize: Remedy = {
  check,
  propose: (_, cohorts): Proposal => ({
    drafts: [
      confirmation(check, cohorts, looks, [
        { code: 'plan.risk.mapsLoseConnections' },
      ]),
    ],
    left: [],
  }),
};
