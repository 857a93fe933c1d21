/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { effectsOf } from './effects';
import { type Attempt, refusals } from './refusals';
import { readTold } from './told';
import {
  type Effects,
  type ModelCluster,
  type ModelNode,
  type Option,
  isFrom,
  minorOf,
} from './world';

/** CiliumNodeConfigs of a node, in the order in which agents take them. */
function nodeConfigsOf({ cilium, nodeConfigs }: ModelCluster, node: ModelNode) {
  return isFrom(cilium, 13)
    ? [...nodeConfigs]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, nodeConfig]) => nodeConfig)
        .filter(({ label }) => node.labels[label.key] === label.value)
    : [];
}

/** What the pod of an agent would read if it were made now. */
export function configOf(cluster: ModelCluster, node: ModelNode): Option {
  const { config, unseen, cilium } = cluster;
  const overrides = nodeConfigsOf(cluster, node).map(({ values }) => values);
  const inDoubt = minorOf(cilium) >= 16 && minorOf(cilium) < 20;
  return unseen.configMapWins && inDoubt
    ? Object.assign({}, ...overrides, config)
    : Object.assign({}, config, ...overrides);
}

/** An agent that runs, or the name of what it stops at. */
export type Start =
  | { told: Option; effects: Effects; refusal?: undefined }
  | { refusal: string };

/** Starts an agent with a configuration, on a node and in a cluster. Changes neither. */
export function tryStart(
  cluster: ModelCluster,
  node: ModelNode,
  config: Option = configOf(cluster, node),
): Start {
  const told = readTold(config, cluster.cilium);
  const around = {
    cilium: cluster.cilium,
    host: node.host,
    masqueradeFallsBack: cluster.unseen.masqueradeFallsBack,
  };
  const effects = effectsOf(told, around);
  const attempt: Attempt = {
    ...around,
    told,
    effects,
    kubeProxy: node.kubeProxy,
    knowsApiServer:
      cluster.apiServer !== undefined &&
      cluster.apiServers.includes(cluster.apiServer),
  };
  const refusal = Object.entries(refusals).find(([, refuses]) =>
    refuses(attempt),
  )?.[0];
  return refusal === undefined ? { told: config, effects } : { refusal };
}
