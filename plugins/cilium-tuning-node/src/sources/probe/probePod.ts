/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Evidence,
  ProbeStatus,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanText } from '../../reader/cleanText';
import { evidenceOf } from '../evidence';
import type { ContainerStatus, Pod } from '../shapes';
import { readReport } from './report';
import { factsOfReport, probeStatusOf } from './reportFacts';

const LOOK = 'look';
const WATCH = 'watch';

/** What a pod of the probe brings. */
export interface SeenProbe {
  status: ProbeStatus;
  facts: Evidence[];
}

interface Message {
  text: string;
  /** When what it says was last seen to hold while its container ran, ISO 8601. */
  at: string;
}

const utc = (time: string) => new Date(time).toISOString();

const statusOf = (statuses: ContainerStatus[], name: string) =>
  statuses.find(status => status.name === name);

/**
 * The message of a container that ended. One that was killed leaves the report that it began with, so that only counts from
 * its start.
 */
function messageOf(
  ended: NonNullable<ContainerStatus['lastState']>['terminated'],
): Message | undefined {
  const at = ended?.exitCode === 0 ? ended.finishedAt : ended?.startedAt;
  return ended?.message?.trim() && at
    ? { text: ended.message, at: utc(at) }
    : undefined;
}

/** Every message of the pod, the newest first. */
function messagesOf({ status }: Pod): Message[] {
  const look = statusOf(status.initContainerStatuses, LOOK);
  const watch = statusOf(status.containerStatuses, WATCH);
  return [
    watch?.state?.terminated,
    watch?.lastState?.terminated,
    look?.state?.terminated,
    look?.lastState?.terminated,
  ]
    .map(messageOf)
    .filter(message => message !== undefined)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function waitingProblem({ status }: Pod): ProbeStatus {
  const waiting = [
    ...status.initContainerStatuses,
    ...status.containerStatuses,
  ].find(({ state }) => state?.waiting?.reason)?.state?.waiting?.reason;
  const harmless = ['PodInitializing', 'ContainerCreating'];
  if (waiting && !harmless.includes(waiting)) {
    return { state: 'cannotStart', detail: cleanText(waiting, 60) };
  }
  const looked = statusOf(status.initContainerStatuses, LOOK)?.state;
  return looked?.terminated ? { state: 'noReport' } : { state: 'starting' };
}

/** Since when the pod has not been ready; undefined while it is, or where that is not said. */
function silentSince(pod: Pod): string | undefined {
  const ready = pod.status.conditions.find(({ type }) => type === 'Ready');
  return ready?.status === 'False' && ready.lastTransitionTime
    ? utc(ready.lastTransitionTime)
    : undefined;
}

const isReady = ({ status, metadata }: Pod) =>
  !metadata.deletionTimestamp &&
  status.conditions.some(
    ({ type, status: value }) => type === 'Ready' && value === 'True',
  );

const later = (a: string, b: string | undefined) =>
  b !== undefined && Date.parse(b) > Date.parse(a) ? b : a;

/**
 * Reads a pod of the probe: the newest of its messages is the report. While the pod is ready nothing has changed since;
 * once it is not, the report held until then.
 */
export function readProbe(pod: Pod, source: string, readAt: string): SeenProbe {
  const object = `Pod ${pod.metadata.namespace}/${pod.metadata.name}`;
  const [message] = messagesOf(pod);
  const seen = (
    status: ProbeStatus,
    text: string,
    facts: Evidence[] = [],
  ): SeenProbe => ({
    status,
    facts: [
      evidenceOf(object, source, readAt)('probe', status, text),
      ...facts,
    ],
  });
  if (!message) {
    return seen(waitingProblem(pod), 'No container of the pod left a message');
  }
  const read = readReport(message.text);
  if ('problem' in read) {
    return seen(read.problem, message.text);
  }
  const ready = isReady(pod);
  const facts = factsOfReport(read.report, {
    source,
    object,
    observedAt: ready ? message.at : later(message.at, silentSince(pod)),
    ...(ready && { confirmedAt: readAt }),
  });
  return seen(
    ready ? probeStatusOf(read.report) : { state: 'silent' },
    message.text,
    facts,
  );
}
