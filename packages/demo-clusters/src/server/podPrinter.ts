/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ContainerStatus, Pod } from '../objects';
import { ageSince } from './duration';

function troubleOf({ state }: ContainerStatus): string | undefined {
  if (state.waiting) {
    return state.waiting.reason;
  }
  return state.terminated?.reason;
}

function initProblemOf(pod: Pod): string | undefined {
  const statuses = pod.status.initContainerStatuses ?? [];
  const index = statuses.findIndex(
    ({ state }) => state.terminated?.exitCode !== 0,
  );
  if (index < 0) {
    return undefined;
  }
  const { state } = statuses[index];
  const reason = state.waiting?.reason ?? state.terminated?.reason;
  return reason && reason !== 'PodInitializing'
    ? `Init:${reason}`
    : `Init:${index}/${statuses.length}`;
}

/** The column STATUS of `kubectl get pods`: the phase, unless a container tells more. */
export function podStatusText(pod: Pod): string {
  return (
    initProblemOf(pod) ??
    pod.status.containerStatuses?.map(troubleOf).find(Boolean) ??
    pod.status.phase
  );
}

export function podReadyText(pod: Pod): string {
  const ready = (pod.status.containerStatuses ?? []).filter(
    status => status.ready,
  );
  return `${ready.length}/${pod.spec.containers.length}`;
}

export function podRestartsText(pod: Pod, now: Date): string {
  const statuses = pod.status.containerStatuses ?? [];
  const count = statuses.reduce((sum, status) => sum + status.restartCount, 0);
  const last = statuses
    .flatMap(({ lastState }) => lastState.terminated?.finishedAt ?? [])
    .sort()
    .at(-1);
  return count > 0 && last
    ? `${count} (${ageSince(last, now)} ago)`
    : String(count);
}
