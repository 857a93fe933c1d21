/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from './evidence';
import type { NodeReading } from './sources';

/** Whether what was asked of an agent holds for the one that runs now; `unclear` where a closer look would tell. */
export type AgentRun = 'running' | 'earlier' | 'unclear';

type Agent = NonNullable<NodeReading['agent']>;

/**
 * By when a probe that says that nothing has changed would have reported another agent: it looks every 5 minutes, and writes
 * after two looks that agree and 10 minutes of its own.
 */
const noticedAfterMs = 20 * 60_000;

/**
 * Whether an agent that says when it started is the one that runs.
 *
 * @param startedAt - as the agent's node has it, ISO 8601
 * @param confirmed - the source vouches that nothing has changed since
 * @param takenAt - when reading began, ISO 8601
 */
export function runOfStart(
  startedAt: string,
  agent: Agent | undefined,
  { confirmed, takenAt }: { confirmed: boolean; takenAt: string },
): AgentRun {
  const asked = Date.parse(startedAt);
  if (!agent?.renewedBetween) {
    return asked >= Date.parse(agent?.startedAt ?? '') ? 'running' : 'earlier';
  }
  const after = Date.parse(agent.renewedBetween.after);
  const before = Date.parse(agent.renewedBetween.before);
  if (asked < after) {
    return 'earlier';
  }
  const noticed = confirmed && Date.parse(takenAt) - before > noticedAfterMs;
  return asked >= before || noticed ? 'running' : 'unclear';
}

/**
 * Whether an answer that an agent gave at a time is of the run that goes on.
 *
 * @param observedAt - ISO 8601
 * @param granularityMs - what the container's start may be later than it says
 */
export function runOfAnswer(
  observedAt: string,
  agent: Agent | undefined,
  granularityMs: number,
): AgentRun {
  const { startedAt, renewedBetween } = agent ?? {};
  const answered = Date.parse(observedAt);
  const start = Date.parse(renewedBetween?.before ?? startedAt ?? '');
  if (answered >= start + granularityMs) {
    return 'running';
  }
  return renewedBetween && answered >= Date.parse(renewedBetween.after)
    ? 'unclear'
    : 'earlier';
}

/** Start of the running agent as a source had it from the agent itself; undefined where none did. */
export function startTold(evidence: readonly Evidence[]): string | undefined {
  return evidence.find(
    ({ agentStartedAt, outdated }) => agentStartedAt && !outdated,
  )?.agentStartedAt;
}
