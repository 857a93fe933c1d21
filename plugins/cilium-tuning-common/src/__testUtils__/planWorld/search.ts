/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Plan } from '../../plan/types';
import type { Snapshot } from '../../snapshot/snapshot';
import { tryStart } from './agent';
import { addNodes, cook } from './cook';
import { Wrong, placeKubeProxy, restartAgent } from './operations';
import { lookAt } from './look';
import { Operator } from './operator';
import { type Tally, count } from './tally';
import type { Recipe } from './recipes';
import { troublesOf } from './traffic';
import { type ModelCluster, copyOf } from './world';

const mostRounds = 8;

/** Nodes join; none of them is kept from starting by what the plans changed, and nothing goes wrong with them. */
function join(
  cluster: ModelCluster,
  original: ModelCluster,
  recipe: Recipe,
  tally: Tally,
): void {
  const before = copyOf(original);
  const added = addNodes(before, recipe);
  const startable = new Set(
    added
      .filter(node => {
        placeKubeProxy(before, node);
        return tryStart(before, node).refusal === undefined;
      })
      .map(({ name }) => name),
  );
  before.nodes = before.nodes.filter(
    ({ name, agent }) => agent !== undefined || startable.has(name),
  );
  before.nodes
    .filter(({ name }) => startable.has(name))
    .forEach(node => restartAgent(before, node));
  const known = new Set([...troublesOf(before), ...troublesOf(cluster)]);

  for (const node of addNodes(cluster, recipe)) {
    if (!startable.has(node.name)) {
      cluster.nodes = cluster.nodes.filter(other => other !== node);
      continue;
    }
    count(tally, 'nodes that joined');
    placeKubeProxy(cluster, node);
    const { refusal } = tryStart(cluster, node);
    if (refusal !== undefined) {
      throw new Wrong(
        `a new node with ${node.host.kernel.release} does not start: ${refusal}`,
      );
    }
    restartAgent(cluster, node);
  }
  const trouble = [...troublesOf(cluster)].find(it => !known.has(it));
  if (trouble) {
    throw new Wrong(`once new nodes are there: ${trouble}`);
  }
}

/**
 * Makes a cluster, plans for it and performs the plans until none has anything to do, then lets nodes join.
 *
 * @throws {@link Wrong} at the first thing that goes wrong
 */
export function follow(
  recipe: Recipe,
  makePlan: (snapshot: Snapshot) => Plan,
  tally: Tally,
): void {
  const cluster = cook(recipe);
  if (!cluster) {
    count(tally, 'clusters without nodes');
    return;
  }
  count(tally, 'clusters');
  const original = copyOf(cluster);
  let undone = recipe.undo;
  const operator = new Operator(cluster, tally, () => undone++ % 10 === 0);
  for (let round = 1; ; round++) {
    const look = lookAt(cluster);
    const plan = makePlan(look.snapshot);
    if (operator.performPlan(plan, look) === 0) {
      count(tally, `rounds: ${round - 1}`);
      break;
    }
    if (round === mostRounds) {
      throw new Wrong(
        `no end: ${plan.steps
          .map(({ id, kind }) => `${id} (${kind})`)
          .join(', ')}`,
      );
    }
  }
  const ruled = cluster.nodes.find(({ kubeProxyRules }) => kubeProxyRules);
  if (original.kubeProxyBy && !cluster.kubeProxyBy && ruled) {
    throw new Wrong(`kube-proxy is gone, and its rules stay on ${ruled.name}`);
  }
  join(cluster, original, recipe, tally);
}
