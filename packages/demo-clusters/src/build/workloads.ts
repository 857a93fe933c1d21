/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { WorkloadDefinition } from '../definition';
import { Clock } from './clock';
import { DEFAULT_NAMESPACE } from './configMaps';
import {
  nodesSelectedBy,
  planDaemonSet,
  type PlannedDaemonSet,
} from './daemonSets';
import { uidOf } from './identity';
import type { BuildScope } from './metadata';
import type { PlannedNode } from './nodes';
import { PodKind } from './podKind';
import { PlannedPod } from './pods';
import { podTemplate, templateHash } from './podTemplates';

const AGE_HOURS = 84 * 24;

/** A workload whose pods all run: only there so that selectors have something to leave out. */
export function planWorkload(
  scope: BuildScope,
  clock: Clock,
  workload: WorkloadDefinition,
  nodes: readonly PlannedNode[],
): Pick<PlannedDaemonSet, 'pods'> & Partial<PlannedDaemonSet> {
  const { name, image } = workload;
  const namespace = workload.namespace ?? DEFAULT_NAMESPACE;
  const nodeSelector = workload.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const createdAt = clock.hoursAgo(AGE_HOURS);
  const container = workload.container ?? name;
  const template = podTemplate({
    labels: workload.labels,
    serviceAccountName: name,
    nodeSelector,
    ...(workload.hostNetwork && { hostNetwork: true }),
    containers: [{ name: container, image }],
  });
  const running = {
    ready: true,
    state: { running: { startedAt: Clock.after(createdAt, 6) } },
  };
  const podsOn = (selected: readonly PlannedNode[], kind: PodKind) =>
    selected.map(
      node =>
        new PlannedPod(kind, {
          ...{ node, createdAt, ready: true },
          runs: () => ({ [container]: running }),
        }),
    );
  const selected = nodesSelectedBy(nodes, nodeSelector);
  if (workload.kind === 'DaemonSet') {
    return planDaemonSet(
      scope,
      {
        ...{ name, namespace, selector: workload.labels, manager: 'kubeadm' },
        ...{ createdAt, changedAt: createdAt, templates: [template] },
      },
      selected,
      ([kind]) => podsOn(selected, kind),
    );
  }
  const hash = templateHash(scope.cluster, name, template);
  const replicaSet = `${name}-${hash}`;
  const owner = {
    kind: 'ReplicaSet' as const,
    name: replicaSet,
    uid: uidOf(scope.cluster, 'ReplicaSet', namespace, replicaSet),
  };
  return {
    pods: podsOn(
      selected.slice(0, workload.replicas ?? 1),
      new PodKind(scope, namespace, owner, template, {
        'pod-template-hash': hash,
      }),
    ),
  };
}
