/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  agentScheduling,
  type CiliumPresence,
  daemonSetSchema,
  type Evidence,
  type NodePlacement,
  type NodeReading,
  placementOf,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList } from '../../reader/readList';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { firstProblem, sourceLacks, sourceOk } from '../sourceState';
import { readKubeProxies } from './kubeProxies';
import { readAgents, readAgentsOf } from './readAgents';

const id = 'cilium-agents';
const APP_LABEL = 'k8s-app';
const AGENT = 'cilium';

/** What one namespace holds. */
interface Namespace {
  agents: Map<string, NodeReading>;
  kubeProxies: Map<string, NodeReading['facts'][number]>;
  placement?: NodePlacement[];
  /** Of the DaemonSets of agents. */
  facts: Evidence[];
  podProblem?: ReadProblem;
  daemonSetProblem?: ReadProblem;
}

async function readDaemonSets(
  { reader, signal, pageSize }: SourceContext,
  namespace: string,
) {
  const path = apiPath(
    ...['apis', 'apps', 'v1'],
    ...['namespaces', namespace, 'daemonsets'],
  );
  const { items, skipped, problem } = await readList(reader, {
    ...{ path, signal, pageSize, itemsOf: objectsOf },
    pick: item => daemonSetSchema.safeParse(item).data,
  });
  const ofAgents = items.filter(
    ({ spec }) => spec.template.metadata.labels?.[APP_LABEL] === AGENT,
  );
  return { ofAgents, problem: firstProblem(path, skipped, problem) };
}

async function readNamespace(
  context: SourceContext,
  namespace: string,
): Promise<Namespace> {
  const kubeProxiesRead = readKubeProxies(context, namespace, id);
  const daemonSets = await readDaemonSets(context, namespace);
  const expected = daemonSets.ofAgents.reduce(
    (sum, { status }) => sum + (status?.desiredNumberScheduled ?? 0),
    0,
  );
  const agents = await readAgents(context, namespace, id, expected);
  const kubeProxies = await kubeProxiesRead;
  return {
    agents: agents.nodes,
    kubeProxies: kubeProxies.nodes,
    // One that is missing could be the one that wants an agent on a node
    placement: daemonSets.problem
      ? undefined
      : daemonSets.ofAgents.map(placementOf),
    facts: agentScheduling(daemonSets.ofAgents, id, new Date().toISOString()),
    podProblem: agents.problem ?? kubeProxies.problem,
    daemonSetProblem: daemonSets.problem,
  };
}

/** The namespace that Cilium runs in: the first with an agent, else the first with its DaemonSet. */
function homeOf(found: readonly [string, Namespace][]): string | undefined {
  const [home] =
    found.find(([, { agents }]) => agents.size > 0) ??
    found.find(([, { placement }]) => placement?.length) ??
    [];
  return home;
}

function presenceOf(
  found: readonly [string, Namespace][],
  lacking: ReadProblem | undefined,
): CiliumPresence {
  const home = homeOf(found);
  const lookedFor = found.flatMap(([namespace]) => [
    `pods with label ${APP_LABEL}=${AGENT} in ${namespace}`,
    `DaemonSets whose pods have that label in ${namespace}`,
  ]);
  if (home !== undefined) {
    return { state: 'found', namespace: home, lookedFor };
  }
  return { state: lacking ? 'unknown' : 'notFound', lookedFor };
}

function nodesOf(found: readonly [string, Namespace][]) {
  const nodes = new Map(found.flatMap(([, { agents }]) => [...agents]));
  const agents = nodes.size;
  for (const [node, fact] of found.flatMap(([, { kubeProxies }]) => [
    ...kubeProxies,
  ])) {
    const reading = nodes.get(node);
    nodes.set(node, { ...reading, facts: [...(reading?.facts ?? []), fact] });
  }
  return { nodes, agents };
}

/**
 * Puts what the whole pods of some agents say in the place of what the table said of them, beside what else is known of their
 * nodes.
 */
function withCloserLook(
  nodes: ReadonlyMap<string, NodeReading>,
  closer: ReadonlyMap<string, NodeReading>,
): Map<string, NodeReading> {
  const result = new Map(nodes);
  for (const [node, reading] of closer) {
    const kept = nodes
      .get(node)
      ?.facts.filter(({ fact }) => fact === 'kubeProxy');
    result.set(node, {
      ...reading,
      facts: [...reading.facts, ...(kept ?? [])],
    });
  }
  return result;
}

async function read(context: SourceContext): Promise<SourceReading> {
  const found: [string, Namespace][] = [];
  for (const namespace of context.ciliumNamespaces) {
    found.push([namespace, await readNamespace(context, namespace)]);
  }
  const problems = found.map(
    ([, { podProblem, daemonSetProblem }]) => podProblem ?? daemonSetProblem,
  );
  const lacking = problems.find(problem => problem !== undefined);
  const { nodes, agents } = nodesOf(found);
  const placements = found.map(([, { placement }]) => placement);
  const nothingRead = found.every(
    ([, { podProblem, daemonSetProblem }]) => podProblem && daemonSetProblem,
  );
  return {
    cilium: presenceOf(found, lacking),
    facts: found.flatMap(([, { facts }]) => facts),
    nodes,
    ...(placements.every(placement => placement !== undefined) && {
      placement: placements.flat(),
    }),
    state: lacking
      ? sourceLacks(
          id,
          nothingRead && nodes.size === 0 ? 'unavailable' : 'partial',
          lacking,
          agents,
        )
      : sourceOk(id, agents),
  };
}

async function lookCloser(
  context: SourceContext,
  reading: SourceReading,
  undecided: ReadonlySet<string>,
): Promise<SourceReading> {
  const { cilium, nodes = new Map<string, NodeReading>() } = reading;
  const namespace = cilium?.namespace;
  if (namespace === undefined) {
    return reading;
  }
  const closer = await readAgentsOf(context, namespace, id, undecided);
  return {
    ...reading,
    nodes: withCloserLook(nodes, closer.nodes),
    ...(closer.problem && {
      state: sourceLacks(id, 'partial', closer.problem, reading.state.nodes),
    }),
  };
}

/**
 * Where agents run: their version, whether they are ready, when each read its configuration; where their DaemonSet wants
 * them; and kube-proxies beside them. Agents are told by label, as distributions name their DaemonSets differently.
 *
 * @public
 */
export const ciliumAgentsSource: EvidenceSource = { id, read, lookCloser };
