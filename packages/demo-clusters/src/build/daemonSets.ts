/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  ControllerRevision,
  DaemonSet,
  Node,
  Pod,
  PodTemplate,
} from '../objects';
import { Clock } from './clock';
import { controllerRevisions } from './controllerRevisions';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';
import { templateHash } from './podTemplates';

const GENERATION = 3;

export interface DaemonSetInput {
  name: string;
  namespace: string;
  /** Labels of the pods that the DaemonSet selects them by. */
  selector: Record<string, string>;
  annotations?: Record<string, string>;
  manager: string;
  createdAt: string;
  /** When the first of its templates became the current one. */
  changedAt: string;
  /** What its pods are made from, the current one first. */
  templates: PodTemplate[];
}

/** A DaemonSet with all that its controller makes. */
export interface BuiltDaemonSet {
  daemonSet: DaemonSet;
  revisions: ControllerRevision[];
  pods: Pod[];
}

/** How the pods of a DaemonSet name it as their owner, and the labels that they get beside those of their template. */
export interface DaemonSetOwner {
  owner: { kind: 'DaemonSet'; name: string; uid: string };
  labelsFor(template: PodTemplate): Record<string, string>;
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

const hashOf = (pod: Pod) =>
  pod.metadata.labels?.['controller-revision-hash'] ?? '';

function statusOf(
  desired: number,
  pods: Pod[],
  currentHash: string,
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
    observedGeneration: GENERATION,
    updatedNumberScheduled: pods.filter(pod => hashOf(pod) === currentHash)
      .length,
  };
}

function metadataOf(
  scope: BuildScope,
  input: DaemonSetInput,
): DaemonSet['metadata'] {
  const { name, namespace, selector } = input;
  return objectMeta(scope, 'DaemonSet', {
    name,
    namespace,
    generation: GENERATION,
    creationTimestamp: input.createdAt,
    labels: selector,
    annotations: {
      'deprecated.daemonset.template.generation': String(GENERATION),
      ...input.annotations,
    },
    managedFields: [
      managedBy(
        input.manager,
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
}

/** Pods are handed in by a function, because they name the DaemonSet as their owner. */
export function buildDaemonSet(
  scope: BuildScope,
  input: DaemonSetInput,
  nodes: Node[],
  podsOf: (owner: DaemonSetOwner) => Pod[],
): BuiltDaemonSet {
  const [current] = input.templates;
  const hashed = input.templates.map(template => ({
    template,
    hash: templateHash(scope.cluster, input.name, template),
  }));
  const metadata = metadataOf(scope, input);
  const { name, uid } = metadata;
  const pods = podsOf({
    owner: { kind: 'DaemonSet', name, uid },
    labelsFor: template => ({
      'controller-revision-hash':
        hashed.find(known => known.template === template)?.hash ?? '',
      'pod-template-generation': String(GENERATION),
    }),
  });
  const daemonSet: DaemonSet = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      selector: { matchLabels: input.selector },
      template: current,
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: 0, maxUnavailable: 2 },
      },
      revisionHistoryLimit: 10,
    },
    status: statusOf(
      nodesSelectedBy(nodes, current.spec.nodeSelector ?? {}).length,
      pods,
      hashed[0].hash,
    ),
  };
  const revisions = controllerRevisions(
    scope,
    metadata,
    hashed,
    pods.map(pod => ({
      hash: hashOf(pod),
      createdAt: pod.metadata.creationTimestamp,
    })),
    input.changedAt,
  );
  return { daemonSet, revisions, pods };
}
