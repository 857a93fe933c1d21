/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PlanStep } from '../../plan/types';
import { Wrong } from './operations';
import type { ModelCluster } from './world';

const inOrder = (record: object) =>
  JSON.stringify(Object.entries(record).sort());

/** What undoing brings back, by what it is of. */
function statesOf({ config, nodeConfigs, nodes }: ModelCluster) {
  return new Map([
    ['the ConfigMap', inOrder(config)],
    ...[...nodeConfigs].map(([name, { values }]): [string, string] => [
      `CiliumNodeConfig ${name}`,
      inOrder(values),
    ]),
    ...nodes.flatMap(({ name, labels, agent, cordoned, kubeProxy }) =>
      Object.entries({ labels, cordoned, kubeProxy, ...agent?.effects }).map(
        ([what, state]): [string, string] => [
          `${what} of ${name}`,
          typeof state === 'object' ? inOrder(state) : String(state),
        ],
      ),
    ),
  ]);
}

/** What was told and done before a step is so again once it is undone. */
export function checkUndone(
  { id }: PlanStep,
  before: ModelCluster,
  after: ModelCluster,
): void {
  const [were, are] = [statesOf(before), statesOf(after)];
  const other = [...were, ...are].find(
    ([what]) => are.get(what) !== were.get(what),
  )?.[0];
  if (other !== undefined) {
    throw new Wrong(
      `undoing ${id} leaves ${other} ${are.get(other)}, where it was ${were.get(
        other,
      )}`,
    );
  }
}
