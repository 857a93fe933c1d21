/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  hasCode,
  readProblem,
  renderReason,
  type NodeReading,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import limitConcurrency from 'p-limit';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { sourceLacks, sourceOk } from '../sourceState';
import {
  askAgent,
  type AgentAnswer,
  type AskedAgent,
  type Asking,
} from './askAgent';

const id = 'agent-metrics';
const AGENTS = 'cilium-agents';

/** Port of the agents' metrics since 1.12. */
const PORT = 9962;

/** Asked before all others: where none of them tells anything for one and the same reason, the others would not either. */
const SCOUTS = 3;

/** Asked at once, so that other sources do not wait behind thousands. */
const AT_ONCE = 8;

/** Named in the state of the source. */
const MOST_NAMED = 3;

/**
 * How the metrics of agents are read.
 *
 * @public
 */
export interface AgentMetricsSettings {
  /** Port that agents serve their metrics on. Default 9962. */
  port?: number;
}

/** The agents that run, in the namespace that Cilium is in. */
function agentsOf({ cilium, nodes }: SourceReading): AskedAgent[] {
  const namespace = cilium?.namespace;
  if (namespace === undefined) {
    return [];
  }
  const runs = ({ agent, facts }: NodeReading) =>
    agent !== undefined &&
    facts.some(
      ({ fact, value, object }) =>
        fact === 'agentState' &&
        (value === 'ready' || value === 'notReady') &&
        object === `Pod ${namespace}/${agent.pod}`,
    );
  return [...(nodes ?? [])].flatMap(([node, reading]) =>
    reading.agent && runs(reading)
      ? [{ node, namespace, pod: reading.agent.pod }]
      : [],
  );
}

const problemsOf = (answers: readonly AgentAnswer[]) =>
  answers.flatMap(answer => ('problem' in answer ? [answer] : []));

/** The one reason why none of these agents told anything, where that is how the cluster is set up. */
function reasonOfAll(
  answers: readonly AgentAnswer[],
): { state: 'notSetUp' | 'unavailable'; problem: ReadProblem } | undefined {
  const [first, ...others] = problemsOf(answers);
  const alike = others.every(
    ({ problem }) => problem.reason.code === first.problem.reason.code,
  );
  if (!first || others.length + 1 < answers.length || !alike) {
    return undefined;
  }
  const { problem } = first;
  if (hasCode(problem, 'agentMetrics.noAccess', 'agentMetrics.closed')) {
    return { state: 'notSetUp', problem };
  }
  return hasCode(
    problem,
    'read.unauthorized',
    'agentMetrics.notAgent',
    'agentMetrics.unreachable',
  )
    ? { state: 'unavailable', problem }
    : undefined;
}

function commonest(problems: readonly ReadProblem[]): ReadProblem {
  const counts = new Map<string, number>();
  for (const { reason } of problems) {
    counts.set(reason.code, (counts.get(reason.code) ?? 0) + 1);
  }
  const countOf = ({ reason }: ReadProblem) => counts.get(reason.code) ?? 0;
  return [...problems].sort((a, b) => countOf(b) - countOf(a))[0];
}

function someLack(answers: readonly AgentAnswer[]): ReadProblem | undefined {
  const lacking = problemsOf(answers);
  if (lacking.length === 0) {
    return undefined;
  }
  const { reason, transient } = commonest(
    lacking.map(({ problem }) => problem),
  );
  const named = lacking.slice(0, MOST_NAMED).map(({ pod }) => pod);
  const more = lacking.length - named.length;
  const params = {
    ...{ count: lacking.length, total: answers.length },
    pods: [...named, ...(more > 0 ? [`${more} more`] : [])].join(', '),
    problem: renderReason(reason),
  };
  return readProblem('agentMetrics.some', params, { transient });
}

async function askAll(
  agents: readonly AskedAgent[],
  asking: Asking,
): Promise<SourceReading> {
  const limit = limitConcurrency(AT_ONCE);
  const ask = (some: readonly AskedAgent[]) =>
    Promise.all(some.map(agent => limit(() => askAgent(agent, asking))));
  const scouts = await ask(agents.slice(0, SCOUTS));
  const all = reasonOfAll(scouts);
  if (all) {
    return { state: sourceLacks(id, all.state, all.problem, 0) };
  }
  const answers = [...scouts, ...(await ask(agents.slice(SCOUTS)))];
  const nodes = new Map<string, NodeReading>(
    answers.flatMap(answer =>
      'facts' in answer ? [[answer.node, { facts: answer.facts }]] : [],
    ),
  );
  const lack = someLack(answers);
  if (!lack) {
    return { nodes, state: sourceOk(id, nodes.size) };
  }
  const state = nodes.size > 0 ? 'partial' : 'unavailable';
  return { nodes, state: sourceLacks(id, state, lack, nodes.size) };
}

async function read(
  context: SourceContext,
  { port = PORT }: AgentMetricsSettings,
): Promise<SourceReading> {
  const { reader, signal } = context;
  const lacks = (
    state: 'unavailable' | 'notSetUp',
    problem: ReadProblem,
  ): SourceReading => ({ state: sourceLacks(id, state, problem) });
  if (!reader.getText) {
    return lacks('unavailable', readProblem('source.noText', {}));
  }
  const reading = await context.readingOf(AGENTS);
  if (!reading?.nodes) {
    const { reason, transient = false } = reading?.state ?? {};
    return lacks(
      'unavailable',
      reason
        ? { reason, transient }
        : readProblem('source.needs', { source: id, needs: AGENTS }),
    );
  }
  const agents = agentsOf(reading);
  return agents.length > 0
    ? askAll(agents, {
        getText: reader.getText.bind(reader),
        ...{ source: id, port, signal },
      })
    : lacks('notSetUp', readProblem('agentMetrics.noAgents', {}));
}

/**
 * The metrics of the agents, asked one by one through the API server: how full the eBPF maps are, whether the Bandwidth Manager
 * works, and what each agent was told. The right to ask a pod reaches every port of every pod of a namespace, so this is for those
 * who know what they grant.
 *
 * @public
 */
export function agentMetricsSource(
  settings: AgentMetricsSettings = {},
): EvidenceSource {
  return { id, read: context => read(context, settings) };
}
