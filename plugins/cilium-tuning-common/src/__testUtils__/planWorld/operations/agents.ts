/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configOf, tryStart } from '../agent';
import { cutBy } from '../traffic';
import type { ModelCluster, ModelNode } from '../world';
import { type Disrupted, Wrong, tick } from './wrong';

/** A new pod of the agent in the place of the old one, if it starts. */
export function restartAgent(
  cluster: ModelCluster,
  node: ModelNode,
): Disrupted {
  const before = node.agent;
  const startedAt = tick(cluster);
  const start = tryStart(cluster, node, configOf(cluster, node));
  if (start.refusal !== undefined) {
    node.agent = undefined;
    node.refusal = start.refusal;
    throw new Wrong(`the agent of ${node.name} stops: ${start.refusal}`);
  }
  const { told, effects } = start;
  node.refusal = undefined;
  node.agent = { told, effects, startedAt, apiServer: cluster.apiServer };
  const cut = before && node.pods ? cutBy(before.effects, effects) : undefined;
  if (cut?.needsDrain) {
    throw new Wrong(
      `the restart on ${node.name} cuts connections of pods that were not moved away`,
    );
  }
  return {
    agentRestart: true,
    ...(cut?.connections && { connectionsReset: true }),
  };
}

/** Chart values that stand in the template of the agents' pods: with them all agents are made anew. */
export function setApiServer(
  cluster: ModelCluster,
  host?: string,
  port?: string,
): Disrupted {
  const [known] = cluster.apiServers;
  const separator = known.lastIndexOf(':');
  const address = `${host ?? known.slice(0, separator)}:${
    port ?? known.slice(separator + 1)
  }`;
  if (!cluster.apiServers.includes(address)) {
    throw new Wrong(`there is no API server at ${address}`);
  }
  // With what was named already the template stays as it was
  if (cluster.apiServer === address) {
    return {};
  }
  cluster.apiServer = address;
  return Object.assign(
    {},
    ...cluster.nodes.map(node => restartAgent(cluster, node)),
  );
}
