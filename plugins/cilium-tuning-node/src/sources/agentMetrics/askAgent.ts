/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  agentMetrics,
  hasCode,
  readProblem,
  type Evidence,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import type { ClusterReader } from '../../reader/ClusterReader';

/** The metrics of a busy agent are about 1 MB. */
const MOST_BYTES = 8 * 2 ** 20;

/** An agent that is asked. */
export interface AskedAgent {
  node: string;
  namespace: string;
  pod: string;
}

/** How agents are asked. */
export interface Asking {
  getText: NonNullable<ClusterReader['getText']>;
  source: string;
  port: number;
  signal: AbortSignal;
}

/** What an agent told, or why it told nothing. */
export type AgentAnswer = AskedAgent &
  ({ facts: Evidence[] } | { problem: ReadProblem });

/** What the API server says when it does not get through to a port. */
const CLOSED = /connection refused/i;
const UNREACHABLE =
  /i\/o timeout|no route to host|deadline exceeded|unreachable/i;

/** Why an agent could not be asked, as far as that shows. */
function inWords(
  problem: ReadProblem,
  { namespace }: AskedAgent,
  port: number,
): ReadProblem {
  const { reason, status } = problem;
  if (hasCode(problem, 'read.forbidden')) {
    return readProblem('agentMetrics.noAccess', { namespace }, { status });
  }
  const message = String(reason.params?.message ?? '');
  const said = hasCode(problem, 'read.serverError', 'read.refused');
  if (said && CLOSED.test(message)) {
    return readProblem('agentMetrics.closed', { port }, { status });
  }
  if (said && UNREACHABLE.test(message)) {
    return readProblem('agentMetrics.unreachable', { port }, { status });
  }
  return problem;
}

/** Asks an agent for its metrics, through the API server. */
export async function askAgent(
  agent: AskedAgent,
  { getText, source, port, signal }: Asking,
): Promise<AgentAnswer> {
  const { namespace, pod } = agent;
  const of = apiPath('api', 'v1', 'namespaces', namespace, 'pods', pod);
  const answer = await getText({
    path: `${of}:${port}/proxy/metrics`,
    accept: 'text/plain',
    maxBytes: MOST_BYTES,
    signal,
  });
  if (!answer.ok) {
    return { ...agent, problem: inWords(answer.problem, agent, port) };
  }
  const { isAgent, facts } = agentMetrics(answer.value, {
    ...{ object: `Pod ${namespace}/${pod}`, source },
    observedAt: new Date().toISOString(),
  });
  return isAgent
    ? { ...agent, facts }
    : { ...agent, problem: readProblem('agentMetrics.notAgent', { port }) };
}
