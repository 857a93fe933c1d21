/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ControllerRevision, DaemonSet, PodTemplate } from '../objects';
import { Clock } from './clock';
import { controllerRevisions } from './controllerRevisions';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';
import type { PlannedNode } from './nodes';
import { PodKind } from './podKind';
import type { PlannedPod } from './pods';
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
export interface PlannedDaemonSet {
  daemonSet: DaemonSet;
  revisions: ControllerRevision[];
  pods: PlannedPod[];
}

/** By the nodes to select from: DaemonSets mostly want the same ones. */
const selections = new WeakMap<
  readonly PlannedNode[],
  Map<string, PlannedNode[]>
>();

/** The nodes that a DaemonSet which tolerates every taint runs on. */
export function nodesSelectedBy(
  nodes: readonly PlannedNode[],
  nodeSelector: Record<string, string>,
): readonly PlannedNode[] {
  const known = selections.get(nodes) ?? new Map<string, PlannedNode[]>();
  selections.set(nodes, known);
  const wanted = Object.entries(nodeSelector);
  const key = JSON.stringify(wanted);
  const selected =
    known.get(key) ??
    nodes.filter(({ labels }) =>
      wanted.every(([name, value]) => labels[name] === value),
    );
  known.set(key, selected);
  return selected;
}

const hashOf = ({ labels }: PlannedPod) => labels['controller-revision-hash'];

function statusOf(
  desired: number,
  pods: readonly PlannedPod[],
  currentHash: string,
): DaemonSet['status'] {
  const ready = pods.filter(pod => pod.input.ready).length;
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

/**
 * @param nodes - those that pods are wanted on
 * @param podsOf - gets the kind of each template, in their order
 */
export function planDaemonSet(
  scope: BuildScope,
  input: DaemonSetInput,
  nodes: readonly PlannedNode[],
  podsOf: (kinds: readonly PodKind[]) => PlannedPod[],
): PlannedDaemonSet {
  const [current] = input.templates;
  const hashed = input.templates.map(template => ({
    template,
    hash: templateHash(scope.cluster, input.name, template),
  }));
  const metadata = metadataOf(scope, input);
  const { name, uid } = metadata;
  const kinds = hashed.map(({ template, hash }) => {
    const owner = { kind: 'DaemonSet' as const, name, uid };
    return new PodKind(scope, input.namespace, owner, template, {
      'controller-revision-hash': hash,
      'pod-template-generation': String(GENERATION),
    });
  });
  const pods = podsOf(kinds);
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
    status: statusOf(nodes.length, pods, hashed[0].hash),
  };
  const revisions = controllerRevisions(
    scope,
    metadata,
    hashed,
    pods.map(pod => ({
      hash: hashOf(pod),
      createdAt: pod.input.createdAt,
    })),
    input.changedAt,
  );
  return { daemonSet, revisions, pods };
}
