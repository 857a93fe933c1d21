/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type AgentState,
  cleanText,
  isJsonObject,
  nameSchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { JsonObject } from '@backstage/types';
import { type AgeRange, ageOf } from './ageCell';

/** Clocks of Backstage, the API server and the nodes may be that far apart. */
const CLOCK_SKEW_MS = 2 * 60_000;
const PROBLEM_LIMIT = 100;

/** What a row of the table of pods tells of a pod with one container, and nobody has to look closer for. */
export interface PodRow {
  pod: string;
  node: string;
  state: AgentState;
  /** Why it is not ready, in the words of the table. */
  problem?: string;
  restarts: number;
  /** Between which times the run before ended, or the pod was made if there was none; ISO 8601. */
  renewedBetween: { after: string; before: string };
  /** The cells, as they stood. */
  excerpt: string;
}

/** A row that does not say enough; `node` is absent for a pod that waits for one. */
export interface UnclearRow {
  node?: string;
}

/** Words of the column Status that say that its container is not running. */
const isWaiting = (status: string) =>
  /^(Init:|PodInitializing$|ContainerCreating$|Pending$|CrashLoopBackOff$|Error$|Completed$|OOMKilled$|Err\w+$|\w+BackOff$|Create\w+Error$|RunContainerError$|ContainerStatusUnknown$)/.test(
    status,
  );

function stateOf(
  ready: string,
  status: string,
): { state: AgentState; problem?: string } | undefined {
  if (status === 'Running' && ready === '1/1') {
    return { state: 'ready' };
  }
  if (ready !== '0/1') {
    return undefined;
  }
  if (status === 'Running') {
    return { state: 'notReady', problem: 'The readiness probe fails' };
  }
  return isWaiting(status)
    ? { state: 'waiting', problem: cleanText(status, PROBLEM_LIMIT) }
    : undefined;
}

/** From 1.22 on the column tells when the last restart was: `3 (5m ago)`. */
function restartsOf(
  cell: unknown,
): { count: number; lastAge?: AgeRange } | undefined {
  const [, count, ago = ''] =
    /^(\d{1,9})(?: \((\w+) ago\))?$/.exec(String(cell)) ?? [];
  return count === undefined
    ? undefined
    : { count: Number(count), lastAge: ageOf(ago) };
}

/**
 * Reads a row of the table of pods that `kubectl get pods -o wide` shows.
 *
 * @param readAt - when the table was read, ISO 8601
 */
export function readPodRow(
  row: JsonObject,
  readAt: string,
): PodRow | UnclearRow | undefined {
  const cells = isJsonObject(row.cells) ? row.cells : {};
  const { Name, Ready, Status, Restarts, Age } = cells;
  const pod = nameSchema.safeParse(Name).data;
  if (pod === undefined || typeof cells.Node !== 'string') {
    return undefined;
  }
  // What the table prints for a pod that waits to be scheduled
  if (cells.Node === '<none>' || cells.Node === '') {
    return {};
  }
  const node = nameSchema.safeParse(cells.Node).data;
  if (node === undefined) {
    return undefined;
  }
  const restarts = restartsOf(Restarts);
  const renewed =
    restarts?.count === 0 ? ageOf(String(Age)) : restarts?.lastAge;
  const seen = stateOf(String(Ready), String(Status));
  if (!seen || !restarts || !renewed) {
    return { node };
  }
  const ago = (milliseconds: number) =>
    new Date(Date.parse(readAt) - milliseconds).toISOString();
  return {
    ...{ pod, node, ...seen },
    restarts: restarts.count,
    renewedBetween: {
      after: ago(renewed.below + CLOCK_SKEW_MS),
      before: ago(renewed.least - CLOCK_SKEW_MS),
    },
    excerpt: cleanText(
      `Ready: ${Ready}, Status: ${Status}, Restarts: ${Restarts}, Age: ${Age}`,
      PROBLEM_LIMIT * 2,
    ),
  };
}
