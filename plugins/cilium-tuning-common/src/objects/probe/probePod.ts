/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../../snapshot/evidence';
import type { ProbeStatus } from '../../snapshot/nodeState';
import { cleanText } from '../../text/cleanText';
import { evidenceOf } from '../evidence';
import type { ContainerStatus, Pod } from '../shapes';
import type { ReportedFact } from './reportFacts';
import { alike, type AlikeMessage, type ReportReader } from './reportReader';

const LOOK = 'look';
const WATCH = 'watch';

/**
 * What a pod of the probe brings.
 *
 * @public
 */
export interface SeenProbe {
  status: ProbeStatus;
  /** Worked out when asked for: those of thousands of nodes are much to hold. */
  readonly facts: Evidence[];
  /** What it is all from, where the pod is ready and its message is a report. */
  report?: ProbeMessage;
}

/**
 * The message of a container that ended.
 *
 * @public
 */
export interface ProbeMessage extends AlikeMessage {
  /** When what it says was last seen to hold while its container ran, ISO 8601. */
  at: string;
}

/**
 * What is the same for all pods that are read together.
 *
 * @public
 */
export interface ProbeReading {
  source: string;
  /** ISO 8601. */
  readAt: string;
  reports: ReportReader;
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
): ProbeMessage | undefined {
  const at = ended?.exitCode === 0 ? ended.finishedAt : ended?.startedAt;
  return ended?.message?.trim() && at
    ? { ...alike(ended.message), at: utc(at) }
    : undefined;
}

/** Every message of the pod, the newest first. */
function messagesOf({ status }: Pod): ProbeMessage[] {
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

/** The message as it stood. */
const wording = ({ text, startedAt }: AlikeMessage) =>
  startedAt === undefined
    ? text
    : text.replace('"startedAt":1', `"startedAt":${startedAt}`);

function factsOf(
  facts: readonly ReportedFact[],
  startedAt: number | undefined,
  origin: Pick<Evidence, 'source' | 'object' | 'observedAt' | 'confirmedAt'>,
): Evidence[] {
  const agentStartedAt =
    startedAt === undefined
      ? undefined
      : new Date(startedAt * 1000).toISOString();
  const { source, object, observedAt, confirmedAt } = origin;
  return facts.map(({ fact, value, basis, excerpt, ofAgent }) => {
    // Field by field: this is done for every fact of every node
    const piece: Evidence = {
      fact,
      value,
      source,
      basis,
      observedAt,
      excerpt,
      object,
    };
    if (confirmedAt !== undefined) {
      piece.confirmedAt = confirmedAt;
    }
    if (ofAgent && agentStartedAt !== undefined) {
      piece.agentStartedAt = agentStartedAt;
    }
    return piece;
  });
}

/**
 * What a ready pod of the probe brings whose newest message this is: while the pod is ready nothing has changed since.
 *
 * @param object - the pod
 * @public
 */
export function confirmedProbe(
  object: string,
  message: ProbeMessage,
  { source, readAt, reports }: ProbeReading,
): SeenProbe {
  const { status, facts, isReport } = reports.read(message);
  const evidence = evidenceOf(object, source, readAt);
  return {
    status,
    get facts() {
      return [
        evidence('probe', status, wording(message)),
        ...factsOf(facts, message.startedAt, {
          ...{ source, object, observedAt: message.at, confirmedAt: readAt },
        }),
      ];
    },
    ...(isReport && { report: message }),
  };
}

/**
 * Reads a pod of the probe: the newest of its messages is the report. Once the pod is not ready, the report held until then.
 *
 * @public
 */
export function readProbe(pod: Pod, reading: ProbeReading): SeenProbe {
  const { source, readAt, reports } = reading;
  const object = `Pod ${pod.metadata.namespace}/${pod.metadata.name}`;
  const evidence = evidenceOf(object, source, readAt);
  const [message] = messagesOf(pod);
  if (!message) {
    const status = waitingProblem(pod);
    const text = 'No container of the pod left a message';
    return { status, facts: [evidence('probe', status, text)] };
  }
  if (isReady(pod)) {
    return confirmedProbe(object, message, reading);
  }
  const { facts, isReport, ...read } = reports.read(message);
  const status: ProbeStatus = isReport ? { state: 'silent' } : read.status;
  const observedAt = later(message.at, silentSince(pod));
  return {
    status,
    facts: [
      evidence('probe', status, wording(message)),
      ...factsOf(facts, message.startedAt, { source, object, observedAt }),
    ],
  };
}
