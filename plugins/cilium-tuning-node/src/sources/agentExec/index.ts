/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AGENT_CONTAINER,
  hasCode,
  readProblem,
  type NodeReading,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import limitConcurrency from 'p-limit';
import { withTimeLimit } from '../../reader/timeLimit';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { sourceLacks, sourceNeeds, sourceOk } from '../sourceState';
import { agentsToAsk, type AskedAgent } from './agentsToAsk';
import { askAgent, type RunInAgent } from './askAgent';

const id = 'agent-exec';
const AGENTS = 'cilium-agents';

const MAX_CONCURRENT = 10;
const TIME_LIMIT_MS = 15_000;
/** What an agent prints is a few hundred kilobytes where it knows thousands of services. */
const MAX_BYTES = 8 * 2 ** 20;
/** To put together what was read before the source's own time is over. */
const LEFT_OVER_MS = 1_000;
/** The longest that a timer takes. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * How commands are run in agents.
 *
 * @public
 */
export interface AgentExecSettings {
  /** Agents of one cluster that are asked at once. Default 10. */
  maxConcurrent?: number;
  /** Milliseconds for each command, its retries included. Default 15,000. */
  timeLimit?: number;
  /** Names of the clusters in which commands are run. Default: in all. */
  clusters?: readonly string[];
}

/** What is true of the whole cluster and does not pass, so that asking further agents is of no use. */
const ofWholeCluster = [
  ...(['exec.unavailable', 'exec.forbidden', 'exec.noUpgrade'] as const),
  ...(['read.unauthorized', 'read.clusterUnknown', 'read.notJson'] as const),
  ...(['read.needsUserCredentials', 'read.backstageError'] as const),
  'read.redirected' as const,
];

/** What came of asking agents. */
interface Asked {
  nodes: Map<string, NodeReading>;
  /** How many agents said something of themselves. */
  read: number;
  /** Whether all were asked before the time was over. */
  complete: boolean;
  problem?: ReadProblem;
}

async function askAll(
  run: RunInAgent,
  agents: readonly AskedAgent[],
  {
    namespace,
    maxConcurrent,
    signal,
  }: {
    namespace: string;
    maxConcurrent: number;
    signal: AbortSignal;
  },
): Promise<Asked> {
  const asked: Asked = { nodes: new Map(), read: 0, complete: true };
  const limit = limitConcurrency(maxConcurrent);
  let withoutShell = false;
  let useless = false;
  const askOne = async (agent: AskedAgent) => {
    if (useless || signal.aborted) {
      return;
    }
    const origin = { namespace, source: id, withoutShell };
    const { facts, problem, lacksShell } = await askAgent(run, agent, origin);
    withoutShell ||= lacksShell;
    if (facts.length > 0) {
      asked.nodes.set(agent.node, { facts });
    }
    if (problem === undefined) {
      asked.read += 1;
    } else if (!signal.aborted) {
      asked.problem ??= problem;
      useless ||= !problem.transient && hasCode(problem, ...ofWholeCluster);
    }
  };
  await Promise.all(agents.map(agent => limit(() => askOne(agent))));
  asked.complete = !signal.aborted;
  return asked;
}

function stateOf(
  asked: Asked,
  { total, startedAt }: { total: number; startedAt: number },
): SourceReading['state'] {
  const { read: nodes, complete, problem } = asked;
  const lacks = nodes > 0 ? 'partial' : 'unavailable';
  if (!complete) {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const params = { read: nodes, total, seconds };
    const late = readProblem('exec.notAllAsked', params, { transient: true });
    return sourceLacks(id, lacks, late, nodes);
  }
  return problem ? sourceLacks(id, lacks, problem, nodes) : sourceOk(id, nodes);
}

/** Milliseconds for asking agents. */
function timeFor(deadline: number): number {
  const left = deadline - Date.now();
  return Math.min(
    Math.max(left - Math.min(LEFT_OVER_MS, left / 10), 0),
    LONGEST_MS,
  );
}

async function read(
  context: SourceContext,
  settings: AgentExecSettings,
): Promise<SourceReading> {
  const { clusterName, reader, deadline = Infinity } = context;
  const { maxConcurrent = MAX_CONCURRENT, timeLimit = TIME_LIMIT_MS } =
    settings;
  if (settings.clusters?.includes(clusterName) === false) {
    const problem = readProblem('exec.otherClusters', {});
    return { state: sourceLacks(id, 'notSetUp', problem) };
  }
  const { exec } = reader;
  if (!exec) {
    const problem = readProblem('exec.notOffered', {});
    return { state: sourceLacks(id, 'unavailable', problem) };
  }
  const startedAt = Date.now();
  const [agents, probe] = await Promise.all(
    [AGENTS, 'probe'].map(source => context.readingOf(source)),
  );
  const namespace = agents?.cilium?.namespace;
  if (!agents?.nodes || namespace === undefined) {
    return { state: sourceNeeds(id, AGENTS, agents?.state) };
  }
  const wanted = agentsToAsk(agents, probe);
  const asked = await withTimeLimit(context.signal, timeFor(deadline), signal =>
    askAll(
      (pod, command) =>
        exec.call(reader, {
          ...{ namespace, pod, command, signal, timeLimit },
          ...{ container: AGENT_CONTAINER, maxBytes: MAX_BYTES },
        }),
      wanted,
      { namespace, maxConcurrent, signal },
    ),
  );
  return {
    nodes: asked.nodes,
    state: stateOf(asked, { total: wanted.length, startedAt }),
  };
}

/**
 * What agents and their nodes tell when commands are run in their pods, none of which changes anything: the effective state where
 * there is no probe. Being allowed to run commands there is as good as being root on every node, so it is for clusters
 * on which no probe may run.
 *
 * @public
 */
export function agentExecSource(
  settings: AgentExecSettings = {},
): EvidenceSource {
  return { id, read: context => read(context, settings) };
}
