/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  Condition,
  Container,
  ContainerState,
  ContainerStatus,
  Node,
  ObjectMeta,
  Pod,
} from '../objects';
import { Clock } from './clock';
import { sha256Of, suffixOf } from './identity';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';

/** A container with the state that the kubelet reports for it. */
export interface ContainerInput {
  name: string;
  image: string;
  command?: string[];
  ready: boolean;
  state: ContainerState;
  lastState?: ContainerState;
  restartCount?: number;
}

export interface PodInput {
  node: Node;
  namespace: string;
  owner: { kind: 'DaemonSet' | 'ReplicaSet'; name: string; uid: string };
  labels: Record<string, string>;
  createdAt: string;
  hostNetwork: boolean;
  nodeSelector?: Record<string, string>;
  initContainers?: ContainerInput[];
  containers: ContainerInput[];
}

export function containerSpec(
  input: Pick<ContainerInput, 'name' | 'image' | 'command'>,
): Container {
  return {
    name: input.name,
    image: input.image,
    imagePullPolicy: 'IfNotPresent',
    ...(input.command && { command: input.command }),
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

function containerStatus(
  podUid: string,
  input: ContainerInput,
): ContainerStatus {
  const { restartCount = 0, state } = input;
  const everStarted =
    Boolean(state.running ?? state.terminated) || restartCount > 0;
  const repository = input.image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
  const imageDigest = /sha256:.*$/.exec(input.image)?.[0];
  return {
    name: input.name,
    image: input.image.replace(/@.*$/, ''),
    imageID: everStarted
      ? `${repository}@${imageDigest ?? `sha256:${sha256Of(input.image)}`}`
      : '',
    ...(everStarted && {
      containerID: `containerd://${sha256Of(
        podUid,
        input.name,
        String(restartCount),
      )}`,
    }),
    ready: input.ready,
    started: Boolean(state.running),
    restartCount,
    state,
    lastState: input.lastState ?? {},
  };
}

function conditionsOf(input: PodInput, changedAt: string): Condition[] {
  const initialized = (input.initContainers ?? []).every(
    c => c.state.terminated,
  );
  const unready = input.containers.filter(c => !c.ready).map(c => c.name);
  const condition = (
    type: string,
    met: boolean,
    reason: string,
  ): Condition => ({
    type,
    status: met ? 'True' : 'False',
    lastTransitionTime: changedAt,
    ...(!met && {
      reason,
      message: `containers with unready status: [${unready.join(' ')}]`,
    }),
  });
  return [
    condition('Initialized', initialized, 'ContainersNotInitialized'),
    condition('Ready', unready.length === 0, 'ContainersNotReady'),
    condition('ContainersReady', unready.length === 0, 'ContainersNotReady'),
    condition('PodScheduled', true, ''),
  ];
}

function latestTime(input: PodInput): string {
  const times = input.containers.flatMap(({ state, lastState }) => [
    state.running?.startedAt,
    lastState?.terminated?.finishedAt,
  ]);
  return times.reduce<string>(
    (latest, time) => (time && time > latest ? time : latest),
    input.createdAt,
  );
}

export function buildPod(scope: BuildScope, input: PodInput): Pod {
  const { node, owner, namespace, createdAt } = input;
  const generateName = `${owner.name}-`;
  const name =
    generateName +
    suffixOf(5, scope.cluster, namespace, owner.name, node.metadata.name);
  const changedAt = Clock.after(latestTime(input), 15);
  const metadata: ObjectMeta = objectMeta(scope, 'Pod', {
    name,
    generateName,
    namespace,
    creationTimestamp: createdAt,
    labels: input.labels,
    ownerReferences: [
      {
        apiVersion: 'apps/v1',
        kind: owner.kind,
        name: owner.name,
        uid: owner.uid,
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
    managedFields: [
      managedBy('kube-controller-manager', createdAt, {
        'f:metadata': { 'f:labels': ownedKeys(Object.keys(input.labels)) },
        'f:spec': { 'f:containers': {} },
      }),
      managedBy(
        'kubelet',
        changedAt,
        { 'f:status': { 'f:conditions': {}, 'f:containerStatuses': {} } },
        { subresource: 'status' },
      ),
    ],
  });
  const hostIP = node.status.addresses[0].address;
  const podIP = input.hostNetwork
    ? hostIP
    : node.spec.podCIDR.replace(
        /0\/24$/,
        String(2 + (name.charCodeAt(name.length - 1) % 250)),
      );
  const statuses = (containers: ContainerInput[]) =>
    containers.map(container => containerStatus(metadata.uid, container));
  const initialized = (input.initContainers ?? []).every(
    c => c.state.terminated,
  );
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: {
      nodeName: node.metadata.name,
      ...(input.hostNetwork && { hostNetwork: true }),
      serviceAccountName: owner.name,
      ...(input.nodeSelector && { nodeSelector: input.nodeSelector }),
      ...(input.initContainers && {
        initContainers: input.initContainers.map(containerSpec),
      }),
      containers: input.containers.map(containerSpec),
      tolerations: [{ operator: 'Exists' }],
      restartPolicy: 'Always',
      schedulerName: 'default-scheduler',
    },
    status: {
      phase: initialized ? 'Running' : 'Pending',
      conditions: conditionsOf(input, changedAt),
      hostIP,
      podIP,
      podIPs: [{ ip: podIP }],
      startTime: createdAt,
      qosClass: 'Burstable',
      ...(input.initContainers && {
        initContainerStatuses: statuses(input.initContainers),
      }),
      containerStatuses: statuses(input.containers),
    },
  };
}
