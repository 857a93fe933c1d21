/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { WorkloadDefinition } from '../definition';
import type { Node } from '../objects';
import { Clock } from './clock';
import { DEFAULT_NAMESPACE } from './configMaps';
import {
  buildDaemonSet,
  nodesSelectedBy,
  type BuiltDaemonSet,
} from './daemonSets';
import { uidOf } from './identity';
import type { BuildScope } from './metadata';
import { buildPod, type PodInput } from './pods';
import { podTemplate, templateHash } from './podTemplates';

const AGE_HOURS = 84 * 24;

/** A workload whose pods all run: only there so that selectors have something to leave out. */
export function buildWorkload(
  scope: BuildScope,
  clock: Clock,
  workload: WorkloadDefinition,
  nodes: Node[],
): Pick<BuiltDaemonSet, 'pods'> & Partial<BuiltDaemonSet> {
  const { name } = workload;
  const namespace = workload.namespace ?? DEFAULT_NAMESPACE;
  const nodeSelector = workload.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const createdAt = clock.hoursAgo(AGE_HOURS);
  const container = { name: workload.container ?? name, image: workload.image };
  const template = podTemplate({
    labels: workload.labels,
    serviceAccountName: name,
    nodeSelector,
    hostNetwork: workload.hostNetwork ?? false,
    containers: [container],
  });
  const podOn = (
    node: Node,
    owner: PodInput['owner'],
    labels: Record<string, string>,
  ) =>
    buildPod(scope, {
      ...{ node, namespace, owner, template, labels, createdAt },
      runs: {
        [container.name]: {
          ready: true,
          state: { running: { startedAt: Clock.after(createdAt, 6) } },
        },
      },
    });
  const selected = nodesSelectedBy(nodes, nodeSelector);
  if (workload.kind === 'DaemonSet') {
    return buildDaemonSet(
      scope,
      {
        ...{ name, namespace, selector: workload.labels, manager: 'kubeadm' },
        ...{ createdAt, changedAt: createdAt, templates: [template] },
      },
      nodes,
      ({ owner, labelsFor }) =>
        selected.map(node => podOn(node, owner, labelsFor(template))),
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
    pods: selected
      .slice(0, workload.replicas ?? 1)
      .map(node => podOn(node, owner, { 'pod-template-hash': hash })),
  };
}
