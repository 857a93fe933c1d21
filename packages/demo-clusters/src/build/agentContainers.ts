/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { AgentDefinition } from '../definition';
import type { ContainerState } from '../objects';
import { Clock } from './clock';
import { sha256Of } from './identity';
import type { ContainerRun } from './podStatus';
import { hasConfigInitContainer, minorOf } from './versions';

/** The container that the agent runs in. */
export const AGENT = 'cilium-agent';
export const DEFAULT_POD_AGE_HOURS = 20 * 24;

export function agentImage(version: string): string {
  return `quay.io/cilium/cilium:v${version}@sha256:${sha256Of(
    'cilium',
    version,
  )}`;
}

export function agentCreatedAt(clock: Clock, agent: AgentDefinition): string {
  return clock.hoursAgo(agent.podStartedHoursAgo ?? DEFAULT_POD_AGE_HOURS);
}

/** The init containers of the chart, in their order. */
export function agentInitContainers(
  version: string,
): Array<{ name: string; command?: string[] }> {
  const binary = minorOf(version) >= 15 ? 'cilium-dbg' : 'cilium';
  return [
    ...(hasConfigInitContainer(version)
      ? [{ name: 'config', command: [binary, 'build-config'] }]
      : []),
    { name: 'mount-cgroup' },
    { name: 'apply-sysctl-overwrites' },
    { name: 'mount-bpf-fs' },
    { name: 'clean-cilium-state' },
    { name: 'install-cni-binaries' },
  ];
}

/** Who only counts containers does not have their times worked out. */
function terminated(
  id: string,
  times: { startedAt(): string; finishedAt(): string },
  exit: { exitCode: number; reason: string; message?: string },
): ContainerState {
  return {
    terminated: {
      ...exit,
      get startedAt() {
        return times.startedAt();
      },
      get finishedAt() {
        return times.finishedAt();
      },
      get containerID() {
        return `containerd://${sha256Of('ended', id, times.startedAt())}`;
      },
    },
  };
}

/** The init containers' states: each took two seconds, one after the other, from the pod's start on. */
function initContainerRuns(
  clock: Clock,
  agent: AgentDefinition,
  version: string,
): Record<string, ContainerRun> {
  const createdAt = agentCreatedAt(clock, agent);
  const runs = agentInitContainers(version).map(
    ({ name }, index): [string, ContainerRun] => {
      if (agent.state === 'pending') {
        const waiting =
          index === 0
            ? {
                reason: 'ImagePullBackOff',
                message: `Back-off pulling image "${agentImage(version)}"`,
              }
            : { reason: 'PodInitializing' };
        return [name, { ready: false, state: { waiting } }];
      }
      const state = terminated(
        name,
        {
          startedAt: () => Clock.after(createdAt, 2 + 2 * index),
          finishedAt: () => Clock.after(createdAt, 4 + 2 * index),
        },
        { exitCode: 0, reason: 'Completed' },
      );
      return [name, { ready: true, state }];
    },
  );
  return Object.fromEntries(runs);
}

/** The container `cilium-agent` in the state that the definition names. */
export function agentRun(clock: Clock, agent: AgentDefinition): ContainerRun {
  const { state = 'running' } = agent;
  const createdAt = agentCreatedAt(clock, agent);
  const restarted = agent.containerStartedHoursAgo !== undefined;
  const restartCount =
    agent.restartCount ??
    (state === 'crashLoopBackOff' ? 41 : Number(restarted));
  const startedAt = restarted
    ? clock.hoursAgo(agent.containerStartedHoursAgo ?? 0)
    : Clock.after(createdAt, 20);
  if (state === 'pending') {
    return {
      restartCount,
      ready: false,
      state: { waiting: { reason: 'PodInitializing' } },
    };
  }
  const exit = {
    exitCode: 1,
    reason: 'Error',
    ...(agent.terminationMessage && { message: agent.terminationMessage }),
  };
  if (state === 'crashLoopBackOff') {
    return {
      restartCount,
      ready: false,
      state: {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: 'back-off 5m0s restarting failed container=cilium-agent',
        },
      },
      lastState: terminated(
        AGENT,
        {
          startedAt: () => clock.minutesAgo(4),
          finishedAt: () => clock.minutesAgo(3),
        },
        exit,
      ),
    };
  }
  return {
    restartCount,
    ready: state === 'running',
    state: { running: { startedAt } },
    ...(restartCount > 0 && {
      lastState: terminated(
        AGENT,
        {
          startedAt: () => Clock.after(createdAt, 20),
          finishedAt: () => Clock.after(startedAt, -5),
        },
        exit,
      ),
    }),
  };
}

/** What the kubelet reports of the containers of an agent's pod. */
export function agentRuns(
  clock: Clock,
  agent: AgentDefinition,
  version: string,
): Record<string, ContainerRun> {
  return {
    ...initContainerRuns(clock, agent, version),
    [AGENT]: agentRun(clock, agent),
  };
}
