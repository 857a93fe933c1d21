/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PlanStep } from '../../plan/types';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Disrupted } from './operations';
import type { ModelCluster, ModelNode } from './world';

/** One step while it is performed. */
export interface Work {
  step: PlanStep;
  nodes: ModelNode[];
  /** Checks that are promised, by node. */
  promised: Map<string, string[]>;
  reached: Set<ModelNode>;
  /** Whether anything was changed, on a node or in the cluster. */
  isTouched: boolean;
  disrupted: Disrupted;
}

/**
 * What there is to do for a step.
 *
 * @param snapshot - the one that its plan was made from
 * @param isOpen - whether nobody gave it up on a node
 */
export function workOf(
  cluster: ModelCluster,
  step: PlanStep,
  snapshot: Snapshot,
  isOpen: (node: ModelNode) => boolean,
): Work {
  const cohortOf = new Map(
    snapshot.nodes.map(({ name, cohort }) => [name, cohort]),
  );
  const isIn = (node: ModelNode, cohorts: readonly number[]) => {
    const cohort = cohortOf.get(node.name);
    return cohort !== undefined && cohorts.includes(cohort);
  };
  const nodes = cluster.nodes.filter(
    node => isIn(node, step.cohorts) && isOpen(node),
  );
  const promised = new Map(
    nodes.map(node => [
      node.name,
      step.promises
        .filter(({ cohorts }) => isIn(node, cohorts))
        .map(({ check }) => check),
    ]),
  );
  return {
    ...{ step, nodes, promised, disrupted: {} },
    ...{ reached: new Set(), isTouched: false },
  };
}
