/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  agentReading,
  type NodeReading,
  type Pod,
  podsByNode,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { SourceContext } from '../EvidenceSource';
import { agentReadingOfRow } from './agentRow';
import { type PodRow, readPodRow, type UnclearRow } from './podRow';
import { readPods, readPodsOf, readPodTable } from './readPods';
import { type AgentRevision, readRevisions, selectorOf } from './revisions';

const AGENTS = 'k8s-app=cilium';

/** From so many agents on, whole pods would be most of what a scan reads. */
const TABLE_FROM_AGENTS = 200;

/** The agents of a namespace, by node. */
export interface AgentsRead {
  nodes: Map<string, NodeReading>;
  problem?: ReadProblem;
}

interface SeenAgents {
  rows: Map<string, NodeReading>;
  pods: Pod[];
  /** Nodes of which the table does not tell enough. */
  unclear: Set<string>;
  problem?: ReadProblem;
}

/** One reading a node, of the pod that speaks for it. */
function readingsOf(
  pods: readonly Pod[],
  source: string,
): Map<string, NodeReading> {
  const observedAt = new Date().toISOString();
  return new Map(
    [...podsByNode(pods)].map(([node, pod]) => [
      node,
      agentReading(pod, source, observedAt),
    ]),
  );
}

type SeenRow = PodRow | UnclearRow | Pod;

function take(
  seen: SeenAgents,
  row: SeenRow,
  readingOf: (row: PodRow) => NodeReading,
): void {
  if ('spec' in row) {
    seen.pods.push(row);
  } else if ('pod' in row && !seen.rows.has(row.node)) {
    seen.rows.set(row.node, readingOf(row));
  } else if (row.node !== undefined) {
    // Also where one pod replaces another
    seen.unclear.add(row.node);
  }
}

async function readTables(
  context: SourceContext,
  namespace: string,
  source: string,
  revisions: readonly AgentRevision[],
): Promise<SeenAgents> {
  const seen: SeenAgents = { rows: new Map(), pods: [], unclear: new Set() };
  const others = readPods(context, namespace, {
    labelSelector: selectorOf(AGENTS, revisions),
  });
  for (const revision of revisions) {
    const readAt = new Date().toISOString();
    const { items, problem } = await readPodTable<SeenRow>(
      context,
      namespace,
      { labelSelector: selectorOf(AGENTS, revision) },
      { row: row => readPodRow(row, readAt), pod: pod => pod },
    );
    seen.problem ??= problem;
    for (const item of items) {
      take(seen, item, row =>
        agentReadingOfRow(row, { namespace, revision, source, readAt }),
      );
    }
  }
  const { items, problem } = await others;
  seen.problem ??= problem;
  seen.pods.push(...items);
  for (const { spec } of items) {
    if (spec.nodeName && seen.rows.has(spec.nodeName)) {
      seen.unclear.add(spec.nodeName);
    }
  }
  return seen;
}

/**
 * Reads the agents of a namespace. Few are read as whole pods. Of many the table is read, with the template that the pods were
 * made from, and whole pods only where these do not tell enough.
 *
 * @param expected - number of agents that are to be there
 */
export async function readAgents(
  context: SourceContext,
  namespace: string,
  source: string,
  expected: number,
): Promise<AgentsRead> {
  const revisions =
    expected < TABLE_FROM_AGENTS
      ? []
      : await readRevisions(context, namespace, AGENTS);
  const { rows, pods, unclear, problem } = await readTables(
    ...[context, namespace, source, revisions],
  );
  const closer = await readAgentsOf(context, namespace, source, unclear);
  return {
    nodes: new Map([...rows, ...readingsOf(pods, source), ...closer.nodes]),
    problem: problem ?? closer.problem,
  };
}

/** Reads the whole pods of the agents on some nodes. */
export async function readAgentsOf(
  context: SourceContext,
  namespace: string,
  source: string,
  nodes: ReadonlySet<string>,
): Promise<AgentsRead> {
  const { items, problem } = await readPodsOf(
    ...[context, namespace, { labelSelector: AGENTS }, nodes],
  );
  return { nodes: readingsOf(items, source), problem };
}
