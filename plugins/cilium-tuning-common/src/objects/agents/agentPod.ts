/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AgentState } from '../../snapshot/agentStatus';
import { cleanText } from '../../text/cleanText';
import {
  AGENT_CONTAINER,
  agentOfSpec,
  CONFIG_CONTAINER,
  type ConfigLoading,
  type ToldAgent,
} from './agentSpec';
import type { ContainerStatus, Pod } from '../shapes';

const PROBLEM_LIMIT = 100;

/**
 * What a pod shows of the agent in it.
 *
 * @public
 */
export interface SeenAgent extends Omit<ToldAgent, 'loading'> {
  state: AgentState;
  /** Why it is not ready, in the words of the pod's status. */
  problem?: string;
  restarts: number;
  startedAt?: string;
  /** When it read its configuration; absent where that cannot be told, or not what it read. */
  configLoadedAt?: string;
}

const utc = (time: string | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString();

/**
 * Why the agent is not ready, in the few words of the status that are the same for all agents in that state: nodes with
 * alike problems are judged as one. Messages name pods and times, so they stay out.
 */
function problemOf(pod: Pod, status: ContainerStatus | undefined): string {
  if (pod.metadata.deletionTimestamp) {
    return 'The pod is being deleted';
  }
  const { waiting, terminated } = status?.state ?? {};
  const ended = terminated ?? status?.lastState?.terminated;
  const parts = [
    waiting?.reason,
    ended && `last exit ${ended.exitCode ?? '?'} ${ended.reason ?? ''}`.trim(),
    status ? undefined : `pod ${pod.status.phase ?? 'of unknown phase'}`,
    status ? undefined : pod.status.reason,
  ];
  return cleanText(
    parts.filter(part => part?.trim()).join('; ') ||
      'The readiness probe fails',
    PROBLEM_LIMIT,
  );
}

function stateOf(pod: Pod, status: ContainerStatus | undefined): AgentState {
  if (!status?.state?.running) {
    return 'waiting';
  }
  return status.ready === true && !pod.metadata.deletionTimestamp
    ? 'ready'
    : 'notReady';
}

/** When the running agent read its configuration; undefined where that cannot be told. */
function configLoadedAt(
  { status }: Pod,
  loading: ConfigLoading | undefined,
  startedAt: string | undefined,
): string | undefined {
  if (loading !== 'byContainer') {
    return loading && startedAt;
  }
  const ended = status.initContainerStatuses.find(
    ({ name }) => name === CONFIG_CONTAINER,
  )?.state?.terminated;
  return ended?.exitCode === 0 ? utc(ended.finishedAt) : undefined;
}

/** Reads the agent out of its pod. */
export function readAgent(pod: Pod): SeenAgent {
  const status = pod.status.containerStatuses.find(
    ({ name }) => name === AGENT_CONTAINER,
  );
  const { loading, ...told } = agentOfSpec(pod.spec, pod.metadata.namespace);
  const state = stateOf(pod, status);
  const startedAt = utc(status?.state?.running?.startedAt);
  return {
    ...told,
    state,
    ...(state !== 'ready' && { problem: problemOf(pod, status) }),
    restarts: status?.restartCount ?? 0,
    startedAt,
    configLoadedAt: configLoadedAt(pod, loading, startedAt),
  };
}
