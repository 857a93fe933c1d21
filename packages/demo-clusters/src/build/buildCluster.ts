/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import type { Node, Pod } from '../objects';
import { planCluster, type PlannedCluster } from './planCluster';

/**
 * The objects of one demo cluster's API.
 * @public
 */
export interface BuiltCluster extends Omit<PlannedCluster, 'nodes' | 'pods'> {
  nodes: Node[];
  pods: Pod[];
}

/**
 * Turns a definition into API objects that agree with each other, as of the given time. The same definition and time give the same objects.
 * @public
 */
export function buildCluster(
  definition: ClusterDefinition,
  now: Date,
): BuiltCluster {
  const planned = planCluster(definition, now);
  return {
    ...planned,
    nodes: planned.nodes.map(node => node.make()),
    pods: planned.pods.map(pod => pod.make()),
  };
}
