/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  Condition,
  Container,
  ContainerState,
  ContainerStatus,
  Pod,
  PodTemplate,
} from '../objects';
import { Clock } from './clock';
import { sha256Of } from './identity';

/** What the kubelet reports of a container. */
export interface ContainerRun {
  ready: boolean;
  state: ContainerState;
  lastState?: ContainerState;
  restartCount?: number;
}

/** Whose identifiers nobody asks for, nobody works out. */
function containerStatus(
  podUid: () => string,
  { name, image }: Container,
  { ready, state, lastState = {}, restartCount = 0 }: ContainerRun,
): ContainerStatus {
  const everStarted =
    Boolean(state.running ?? state.terminated) || restartCount > 0;
  const [tagged, digest] = image.split('@');
  return {
    name,
    image: tagged,
    get imageID() {
      const repository = tagged.replace(/:[^/]*$/, '');
      return everStarted
        ? `${repository}@${digest ?? `sha256:${sha256Of(image)}`}`
        : '';
    },
    get containerID() {
      return everStarted
        ? `containerd://${sha256Of(podUid(), name, String(restartCount))}`
        : undefined;
    },
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

/** When the kubelet posted the last change, and what. */
export function podStatus(
  { spec: { initContainers, containers } }: PodTemplate,
  runs: Record<string, ContainerRun>,
  pod: { uid: () => string; createdAt: string; hostIP: string; podIP: string },
): { changedAt: string; status: Pod['status'] } {
  const { uid, createdAt, hostIP, podIP } = pod;
  const ran = (list: Container[] = []): Ran =>
    list.map(container => ({ container, run: runs[container.name] }));
  const init = ran(initContainers);
  const main = ran(containers);
  const statuses = (list: Ran) =>
    list.map(({ container, run }) => containerStatus(uid, container, run));
  const changedAt = Clock.after(latestTime(main, createdAt), 15);
  return {
    changedAt,
    status: {
      phase: init.every(({ run }) => run.state.terminated)
        ? 'Running'
        : 'Pending',
      conditions: conditionsOf(init, main, changedAt),
      hostIP,
      podIP,
      podIPs: [{ ip: podIP }],
      startTime: createdAt,
      ...(init.length > 0 && { initContainerStatuses: statuses(init) }),
      containerStatuses: statuses(main),
      qosClass: 'Burstable',
    },
  };
}
