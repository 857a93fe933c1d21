/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Opinion } from '../checks/judge';
import type { Reason } from '../text/reason';
import { checkOf, type Ground } from './ground';
import type { Remedy } from './remedies';

/** How nodes stand towards an item, as far as a remedy is concerned. */
export interface Standing {
  ready: number[];
  toConfirm: number[];
  waiting: number[];
}

const settledBy = ({ settles = [] }: Remedy, { confirmFirst }: Opinion) =>
  confirmFirst.every(({ code }) => settles.includes(code));

/** Whether nothing stands against an item but what its step brings along. */
function isBrought({ brings = [] }: Remedy, opinion: Opinion): boolean {
  const unmet = opinion.needs.filter(({ state }) => state === 'unmet');
  return (
    opinion.verdict === 'blocked' &&
    opinion.blockedBy === 'step' &&
    unmet.every(({ check }) => check !== undefined && brings.includes(check))
  );
}

/** How all nodes stand towards an item. */
export function standing(remedy: Remedy, ground: Ground): Standing {
  const result: Standing = { ready: [], toConfirm: [], waiting: [] };
  const isAgents = checkOf(remedy.check).subject === 'agent';
  for (const cohort of ground.all) {
    const opinion = ground.opinion(remedy.check, cohort);
    const open = opinion.verdict === 'fail' || isBrought(remedy, opinion);
    if (!open || (isAgents && !ground.isSteady(cohort))) {
      continue;
    }
    if (remedy.waitsForHostRouting && !ground.seesBpfHostRouting(cohort)) {
      result.waiting.push(cohort);
    } else if (settledBy(remedy, opinion)) {
      result.ready.push(cohort);
    } else {
      result.toConfirm.push(cohort);
    }
  }
  return result;
}

/** What is to be looked at first on some nodes, each thing once. */
export function toConfirm(
  { check, settles = [] }: Remedy,
  ground: Ground,
  cohorts: readonly number[],
): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const cohort of cohorts) {
    for (const reason of ground.opinion(check, cohort).confirmFirst) {
      if (!settles.includes(reason.code)) {
        reasons.set(JSON.stringify(reason), reason);
      }
    }
  }
  return [...reasons.values()];
}
