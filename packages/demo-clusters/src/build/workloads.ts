/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { WorkloadDefinition } from '../definition';
import type { DaemonSet, Node, Pod } from '../objects';
import { Clock } from './clock';
import { DEFAULT_NAMESPACE } from './configMaps';
import { buildDaemonSet, nodesSelectedBy } from './daemonSets';
import { suffixOf, uidOf } from './identity';
import type { BuildScope } from './metadata';
import { buildPod } from './pods';

const AGE_HOURS = 84 * 24;

/** A workload whose pods all run: only there so that selectors have something to leave out. */
export function buildWorkload(
  scope: BuildScope,
  clock: Clock,
  workload: WorkloadDefinition,
  nodes: Node[],
): { daemonSet?: DaemonSet; pods: Pod[] } {
  const namespace = workload.namespace ?? DEFAULT_NAMESPACE;
  const nodeSelector = workload.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const createdAt = clock.hoursAgo(AGE_HOURS);
  const container = {
    name: workload.container ?? workload.name,
    image: workload.image,
  };
  const podOn = (
    node: Node,
    kind: 'DaemonSet' | 'ReplicaSet',
    owner: { name: string; uid: string },
    labels: Record<string, string>,
  ) =>
    buildPod(scope, {
      node,
      namespace,
      owner: { kind, ...owner },
      labels: { ...workload.labels, ...labels },
      createdAt,
      hostNetwork: workload.hostNetwork ?? false,
      nodeSelector,
      containers: [
        {
          ...container,
          ready: true,
          state: { running: { startedAt: Clock.after(createdAt, 6) } },
        },
      ],
    });
  const selected = nodesSelectedBy(nodes, nodeSelector);
  if (workload.kind === 'DaemonSet') {
    return buildDaemonSet(
      scope,
      {
        name: workload.name,
        namespace,
        selector: workload.labels,
        manager: 'kubeadm',
        createdAt,
        changedAt: createdAt,
        nodeSelector,
        hostNetwork: workload.hostNetwork ?? false,
        containers: [container],
      },
      nodes,
      ({ name, uid }) =>
        selected.map(node =>
          podOn(
            node,
            'DaemonSet',
            { name, uid },
            {
              'pod-template-generation': '1',
            },
          ),
        ),
    );
  }
  const hash = suffixOf(10, scope.cluster, workload.name);
  const replicaSet = `${workload.name}-${hash}`;
  const owner = {
    name: replicaSet,
    uid: uidOf(scope.cluster, 'ReplicaSet', namespace, replicaSet),
  };
  return {
    pods: selected
      .slice(0, workload.replicas ?? 1)
      .map(node =>
        podOn(node, 'ReplicaSet', owner, { 'pod-template-hash': hash }),
      ),
  };
}
