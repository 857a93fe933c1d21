/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Operation } from '../types';
import type { Proposal, Remedy } from './types';
import { titleOf } from './words';

const check = 'native-routing';

const looks = [
  'plan.migration.routes',
  'plan.migration.cidr',
  'plan.migration.mtu',
  'plan.migration.policies',
  'plan.migration.mixed',
  'plan.migration.newNodes',
];

/** Nodes in different modes do not reach one another, so that this is no setting but a migration. */
export const nativeRouting: Remedy = {
  check,
  settles: [
    'native-routing.needRoutableCidr',
    'native-routing.needCidr',
    'native-routing.needCidr6',
  ],
  propose: (_, cohorts): Proposal => ({
    drafts: [
      {
        kind: 'migration',
        title: titleOf(check),
        cohorts,
        targets: cohorts,
        disrupts: ['agentRestart', 'connectionsReset', 'newNodesOnly'],
        risks: [{ code: 'plan.risk.routingMixed' }],
        stages: [
          {
            on: 'cluster',
            operations: looks.map(
              (code): Operation => ({
                do: 'confirm',
                what: { code },
              }),
            ),
          },
        ],
        undo: [],
      },
    ],
    left: [],
  }),
};
