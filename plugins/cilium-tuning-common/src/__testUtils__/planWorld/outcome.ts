/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PlanStep } from '../../plan/types';
import { type Look, verdictOn } from './look';
import { type Disrupted, Wrong } from './operations';
import { excuses } from './promises';
import { type Tally, count } from './tally';
import { isTrue } from './truths';
import type { Work } from './work';
import type { ModelCluster, ModelNode } from './world';

/** A plan may say too little of what a step gains, and never too much. */
export function checkScore({ id, gain }: PlanStep, score: number | null): void {
  if (gain.scoreAfter !== null && (score ?? -1) < gain.scoreAfter) {
    throw new Wrong(
      `the score after ${id} is ${score}, and not ${gain.scoreAfter} as the plan says`,
    );
  }
}

/** A step says everything that it disrupts. */
export function checkDisruption(step: PlanStep, disrupted: Disrupted): void {
  const implied = step.disrupts.includes('nodeReboot')
    ? ['agentRestart', 'podRestart']
    : [];
  const said: string[] = [...step.disrupts, ...implied];
  const unsaid = Object.keys(disrupted).find(what => !said.includes(what));
  if (unsaid) {
    throw new Wrong(`${step.id} does not say that it disrupts: ${unsaid}`);
  }
}

/** Nodes that took pods before a step do so after it. */
export function checkLeftBehind(
  { id }: PlanStep,
  before: ModelCluster,
  after: ModelCluster,
): void {
  const left = after.nodes.find(
    ({ cordoned }, index) => cordoned && !before.nodes[index].cordoned,
  );
  if (left) {
    throw new Wrong(`${id} leaves ${left.name} cordoned`);
  }
}

/** Whether something that was promised came; false where something that nobody sees kept it back. */
function cameTrue(
  { id, checks }: PlanStep,
  check: string,
  node: ModelNode,
  cluster: ModelCluster,
  after: Look,
): boolean {
  const verdict = verdictOn(after, check, node.name);
  const promise = `${id} promises ${check} on ${node.name}, which`;
  if (verdict === 'pass') {
    if (isTrue(check, node, cluster) === false) {
      throw new Wrong(`${promise} passes and is not so`);
    }
    return true;
  }
  // What a step is for was to be looked at on the first node
  if (check === checks[0] || !excuses(check, node, cluster)) {
    throw new Wrong(`${promise} is then ${verdict}`);
  }
  return false;
}

/**
 * What the next scan shows: everything that was promised, and no lower score.
 *
 * @returns whether all of it came; false where something that nobody sees kept it back
 */
export function checkOutcome(
  { step, promised, nodes }: Work,
  cluster: ModelCluster,
  { before, after }: { before: Look; after: Look },
  tally: Tally,
): boolean {
  let isWhole = true;
  for (const node of nodes) {
    for (const check of promised.get(node.name) ?? []) {
      const came = cameTrue(step, check, node, cluster, after);
      count(tally, came ? `came true: ${check}` : 'kept back unseen');
      isWhole &&= came;
    }
  }
  const [from, to] = [before.assessment.score, after.assessment.score];
  if (from !== null && (to === null || to < from)) {
    throw new Wrong(`the score falls with ${step.id}: ${from} to ${to}`);
  }
  return isWhole;
}
