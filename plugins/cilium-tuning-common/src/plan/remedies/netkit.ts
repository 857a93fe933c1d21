/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Ground } from '../ground';
import type { Proposal, Remedy } from './types';

const check = 'netkit';

/** Could be used there if the node were new. */
function isForNewNodes(ground: Ground, cohort: number): boolean {
  const { reason, needs } = ground.opinion(check, cohort);
  return (
    reason.code === `${check}.newNodesOnly` &&
    ground.seesBpfHostRouting(cohort) &&
    needs.every(({ state }) => state === 'met')
  );
}

/** Nodes with pods are not switched; what could be said to nodes yet to come is said in a word. */
export const netkit: Remedy = {
  check,
  also(ground): Proposal {
    const cohorts = ground.all.filter(cohort => isForNewNodes(ground, cohort));
    return {
      drafts: [],
      left:
        cohorts.length > 0
          ? [{ cohorts, reason: { code: 'plan.left.newNodesOnly' } }]
          : [],
    };
  },
};
