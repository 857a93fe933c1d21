/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { DaemonSet, Node, Pod } from '../objects';
import { Clock } from './clock';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';
import { ContainerInput, containerSpec } from './pods';

export interface DaemonSetInput {
  name: string;
  namespace: string;
  /** Labels of the pods that the DaemonSet selects them by. */
  selector: Record<string, string>;
  /** Labels that the pods carry besides. */
  podLabels?: Record<string, string>;
  annotations?: Record<string, string>;
  manager: string;
  createdAt: string;
  changedAt: string;
  nodeSelector: Record<string, string>;
  hostNetwork: boolean;
  affinity?: JsonObject;
  initContainers?: Array<Pick<ContainerInput, 'name' | 'image' | 'command'>>;
  containers: Array<Pick<ContainerInput, 'name' | 'image' | 'command'>>;
}

/** The nodes that a DaemonSet which tolerates every taint runs on. */
export function nodesSelectedBy(
  nodes: Node[],
  nodeSelector: Record<string, string>,
): Node[] {
  return nodes.filter(node =>
    Object.entries(nodeSelector).every(
      ([key, value]) => node.metadata.labels?.[key] === value,
    ),
  );
}

function statusOf(
  desired: number,
  pods: Pod[],
  image: string,
): DaemonSet['status'] {
  const ready = pods.filter(pod =>
    pod.status.conditions.some(c => c.type === 'Ready' && c.status === 'True'),
  ).length;
  return {
    currentNumberScheduled: pods.length,
    desiredNumberScheduled: desired,
    ...(ready > 0 && { numberAvailable: ready }),
    numberMisscheduled: 0,
    numberReady: ready,
    ...(desired > ready && { numberUnavailable: desired - ready }),
    observedGeneration: 3,
    updatedNumberScheduled: pods.filter(
      pod => pod.spec.containers[0].image === image,
    ).length,
  };
}

/** Pods are handed in by a function, because they name the DaemonSet as their owner. */
export function buildDaemonSet(
  scope: BuildScope,
  input: DaemonSetInput,
  nodes: Node[],
  podsOf: (owner: DaemonSet['metadata']) => Pod[],
): { daemonSet: DaemonSet; pods: Pod[] } {
  const { name, namespace, selector, manager } = input;
  const metadata = objectMeta(scope, 'DaemonSet', {
    name,
    namespace,
    generation: 3,
    creationTimestamp: input.createdAt,
    labels: selector,
    annotations: {
      'deprecated.daemonset.template.generation': '3',
      ...input.annotations,
    },
    managedFields: [
      managedBy(
        manager,
        input.changedAt,
        {
          'f:metadata': { 'f:labels': ownedKeys(Object.keys(selector)) },
          'f:spec': { 'f:selector': {}, 'f:template': {} },
        },
        { apiVersion: 'apps/v1' },
      ),
      managedBy(
        'kube-controller-manager',
        Clock.after(input.changedAt, 180),
        { 'f:status': { 'f:numberReady': {}, 'f:observedGeneration': {} } },
        { apiVersion: 'apps/v1', subresource: 'status' },
      ),
    ],
  });
  const pods = podsOf(metadata);
  const daemonSet: DaemonSet = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: { ...selector, ...input.podLabels } },
        spec: {
          nodeSelector: input.nodeSelector,
          ...(input.hostNetwork && { hostNetwork: true }),
          serviceAccountName: name,
          ...(input.initContainers && {
            initContainers: input.initContainers.map(containerSpec),
          }),
          containers: input.containers.map(containerSpec),
          tolerations: [{ operator: 'Exists' }],
          ...(input.affinity && { affinity: input.affinity }),
          priorityClassName: 'system-node-critical',
        },
      },
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: 0, maxUnavailable: 2 },
      },
      revisionHistoryLimit: 10,
    },
    status: statusOf(
      nodesSelectedBy(nodes, input.nodeSelector).length,
      pods,
      input.containers[0].image,
    ),
  };
  return { daemonSet, pods };
}
