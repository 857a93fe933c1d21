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
  PodTemplate,
} from '../objects';
import { Clock } from './clock';
import { sha256Of, suffixOf } from './identity';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';

/** What the kubelet reports of a container. */
export interface ContainerRun {
  ready: boolean;
  state: ContainerState;
  lastState?: ContainerState;
  restartCount?: number;
}

export interface PodInput {
  node: Node;
  namespace: string;
  owner: { kind: 'DaemonSet' | 'ReplicaSet'; name: string; uid: string };
  template: PodTemplate;
  /** Labels that the owner's controller adds to those of the template. */
  labels: Record<string, string>;
  createdAt: string;
  /** By the name of the container. */
  runs: Record<string, ContainerRun>;
}

function containerStatus(
  podUid: string,
  { name, image }: Container,
  { ready, state, lastState = {}, restartCount = 0 }: ContainerRun,
): ContainerStatus {
  const everStarted =
    Boolean(state.running ?? state.terminated) || restartCount > 0;
  const repository = image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
  const imageDigest = /sha256:.*$/.exec(image)?.[0];
  return {
    name,
    image: image.replace(/@.*$/, ''),
    imageID: everStarted
      ? `${repository}@${imageDigest ?? `sha256:${sha256Of(image)}`}`
      : '',
    ...(everStarted && {
      containerID: `containerd://${sha256Of(
        podUid,
        name,
        String(restartCount),
      )}`,
    }),
    ready,
    started: Boolean(state.running),
    restartCount,
    state,
    lastState,
  };
}

/** The containers of a pod with what the kubelet reports of them. */
type Ran = Array<{ container: Container; run: ContainerRun }>;

function conditionsOf(init: Ran, main: Ran, changedAt: string): Condition[] {
  const initialized = init.every(({ run }) => run.state.terminated);
  const unready = main
    .filter(({ run }) => !run.ready)
    .map(({ container }) => container.name);
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

function latestTime(main: Ran, createdAt: string): string {
  const times = main.flatMap(({ run: { state, lastState } }) => [
    state.running?.startedAt,
    lastState?.terminated?.finishedAt,
  ]);
  return times.reduce<string>(
    (latest, time) => (time && time > latest ? time : latest),
    createdAt,
  );
}

export function buildPod(scope: BuildScope, input: PodInput): Pod {
  const { node, owner, namespace, createdAt, template, runs } = input;
  const ran = (containers: Container[] = []): Ran =>
    containers.map(container => ({ container, run: runs[container.name] }));
  const init = ran(template.spec.initContainers);
  const main = ran(template.spec.containers);
  const labels = { ...template.metadata.labels, ...input.labels };
  const generateName = `${owner.name}-`;
  const name =
    generateName +
    suffixOf(5, scope.cluster, namespace, owner.name, node.metadata.name);
  const changedAt = Clock.after(latestTime(main, createdAt), 15);
  const metadata: ObjectMeta = objectMeta(scope, 'Pod', {
    name,
    generateName,
    namespace,
    creationTimestamp: createdAt,
    labels,
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
        'f:metadata': { 'f:labels': ownedKeys(Object.keys(labels)) },
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
  const podIP = template.spec.hostNetwork
    ? hostIP
    : node.spec.podCIDR.replace(
        /0\/24$/,
        String(2 + (name.charCodeAt(name.length - 1) % 250)),
      );
  const statuses = (list: Ran) =>
    list.map(({ container, run }) =>
      containerStatus(metadata.uid, container, run),
    );
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: { nodeName: node.metadata.name, ...template.spec },
    status: {
      phase: init.every(({ run }) => run.state.terminated)
        ? 'Running'
        : 'Pending',
      conditions: conditionsOf(init, main, changedAt),
      hostIP,
      podIP,
      podIPs: [{ ip: podIP }],
      startTime: createdAt,
      qosClass: 'Burstable',
      ...(init.length > 0 && { initContainerStatuses: statuses(init) }),
      containerStatuses: statuses(main),
    },
  };
}
