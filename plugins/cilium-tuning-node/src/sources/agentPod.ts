/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  isCiliumAtLeast,
  type AgentState,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanText } from '../reader/cleanText';
import { agentOptions, type AgentOptions } from './agentOptions';
import { mergesDefaults } from './configContainer';
import type { ContainerStatus, Pod } from './shapes';

const AGENT_CONTAINER = 'cilium-agent';
const CONFIG_CONTAINER = 'config';
const PROBLEM_LIMIT = 100;

/** What a pod shows of the agent in it. */
export interface SeenAgent {
  state: AgentState;
  /** Why it is not ready, in the words of the pod's status. */
  problem?: string;
  version?: string;
  image?: string;
  restarts: number;
  startedAt?: string;
  /** When it read its configuration; absent where that cannot be told, or not what it read. */
  configLoadedAt?: string;
  /** What its container sets of the known keys. */
  options: AgentOptions['values'];
}

const utc = (time: string | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString();

/**
 * The version in an image's tag; undefined for images that are named by digest alone or tagged otherwise.
 *
 * @param image - for example `quay.io/cilium/cilium:v1.17.6@sha256:...`
 */
export function versionOfImage(image: string): string | undefined {
  const [name] = image.split('@');
  const tag = name.slice(name.lastIndexOf('/') + 1).split(':')[1] ?? '';
  return /^v?(\d+\.\d+(?:\.\d+)?(?:[-+.][\w.-]+)?)$/.exec(tag)?.[1];
}

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

/**
 * When the running agent read its configuration. From 1.13 on the init container `config` does that once for the pod, so an
 * agent that crashed starts again with the old one; before, the agent does it itself.
 */
function configLoadedAt(
  pod: Pod,
  version: string | undefined,
  startedAt: string | undefined,
): string | undefined {
  const loader = pod.spec.initContainers.find(
    ({ name }) => name === CONFIG_CONTAINER,
  );
  if (loader) {
    if (!mergesDefaults(loader, pod.metadata.namespace)) {
      return undefined;
    }
    const ended = pod.status.initContainerStatuses.find(
      ({ name }) => name === CONFIG_CONTAINER,
    )?.state?.terminated;
    return ended?.exitCode === 0 ? utc(ended.finishedAt) : undefined;
  }
  const readsItself =
    version !== undefined && isCiliumAtLeast(version, '1.13') === false;
  return readsItself ? startedAt : undefined;
}

/** Reads the agent out of its pod. */
export function readAgent(pod: Pod): SeenAgent {
  const status = pod.status.containerStatuses.find(
    ({ name }) => name === AGENT_CONTAINER,
  );
  const container = pod.spec.containers.find(
    ({ name }) => name === AGENT_CONTAINER,
  );
  const image = container?.image;
  const options = agentOptions(container);
  const version = image === undefined ? undefined : versionOfImage(image);
  const state = stateOf(pod, status);
  const startedAt = utc(status?.state?.running?.startedAt);
  return {
    state,
    ...(state !== 'ready' && { problem: problemOf(pod, status) }),
    version,
    image,
    restarts: status?.restartCount ?? 0,
    startedAt,
    // What the pod sets besides, and cannot be told, could be any of it
    configLoadedAt: options.certain
      ? configLoadedAt(pod, version, startedAt)
      : undefined,
    options: options.values,
  };
}

/** The agent that speaks for a node that has pods of several, as while one replaces another. */
export function prevailingPod(a: Pod, b: Pod): Pod {
  const rank = (pod: Pod) => [
    pod.metadata.deletionTimestamp ? 0 : 1,
    Date.parse(pod.status.startTime ?? '') || 0,
  ];
  const [aStays, aStarted] = rank(a);
  const [bStays, bStarted] = rank(b);
  return bStays > aStays || (bStays === aStays && bStarted > aStarted) ? b : a;
}
