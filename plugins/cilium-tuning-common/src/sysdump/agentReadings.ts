/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentReading } from '../objects/agents/agentFacts';
import { placementOf } from '../objects/agents/placement';
import { agentScheduling } from '../objects/agents/scheduling';
import { podsByNode } from '../objects/agents/podsByNode';
import { evidenceOf } from '../objects/evidence';
import type { DaemonSet } from '../objects/shapes';
import type { NodeReading, SourceReading } from '../snapshot/sources';
import type { RolePod } from './pods';
import type { ObjectsRead } from './readObjects';
import { stateOf } from './states';

const id = 'cilium-agents';

/** Name and value of the label that agents are told by. */
const APP_LABEL = 'k8s-app';
const AGENT = 'cilium';

/** Where kube-proxy runs, unless somebody put it beside Cilium. */
const KUBE_PROXY_HOME = 'kube-system';

/** What of a sysdump tells of the agents. */
export interface AgentObjects {
  pods: ObjectsRead<RolePod>;
  daemonSets: ObjectsRead<DaemonSet>;
  /** Namespace of Cilium's ConfigMap, where it was read. */
  configNamespace?: string;
  takenAt: string;
}

const isOfAgents = ({ spec }: DaemonSet) =>
  spec.template.metadata.labels?.[APP_LABEL] === AGENT;

/** The namespace that Cilium runs in: that of its configuration, else that of most agents, else that of its DaemonSet. */
function homeOf({
  pods,
  daemonSets,
  configNamespace,
}: AgentObjects): string | undefined {
  const counts = new Map<string, number>();
  for (const { role, namespace } of pods.items) {
    if (role === 'agent') {
      counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
    }
  }
  if (configNamespace !== undefined && counts.has(configNamespace)) {
    return configNamespace;
  }
  const [[most] = []] = [...counts].sort(([, a], [, b]) => b - a);
  return (
    most ?? daemonSets.items.find(isOfAgents)?.metadata.namespace ?? undefined
  );
}

function presenceOf(
  home: string | undefined,
  { pods, daemonSets }: AgentObjects,
): SourceReading['cilium'] {
  const lookedFor = [
    `pods with label ${APP_LABEL}=${AGENT}`,
    `DaemonSets whose pods have that label`,
  ];
  if (home !== undefined) {
    return { state: 'found', namespace: home, lookedFor };
  }
  const problem = pods.problem ?? daemonSets.problem;
  return { state: problem ? 'unknown' : 'notFound', lookedFor };
}

/** The agents by their nodes, and the kube-proxies beside them. */
function nodesOf(
  home: string | undefined,
  { pods, takenAt }: AgentObjects,
): { nodes: Map<string, NodeReading>; agents: number } {
  const of = (role: RolePod['role'], namespaces: (string | undefined)[]) =>
    pods.items.filter(
      pod => pod.role === role && namespaces.includes(pod.namespace),
    );
  const nodes = new Map<string, NodeReading>();
  const agents = podsByNode(of('agent', [home]).map(({ pod }) => pod));
  for (const [node, pod] of agents) {
    nodes.set(node, agentReading(pod, id, takenAt));
  }
  for (const { pod, namespace } of of('kubeProxy', [home, KUBE_PROXY_HOME])) {
    const { nodeName } = pod.spec;
    if (nodeName !== undefined && pod.status.phase === 'Running') {
      const reading = nodes.get(nodeName);
      const object = `Pod ${namespace}/${pod.metadata.name}`;
      const fact = evidenceOf(
        object,
        id,
        takenAt,
      )(...(['kubeProxy', 'running', 'status.phase: Running'] as const));
      nodes.set(nodeName, {
        ...reading,
        facts: [...(reading?.facts ?? []), fact],
      });
    }
  }
  return { nodes, agents: agents.size };
}

/** What the pods and DaemonSets in a sysdump say of the agents. */
export function agentReadings(objects: AgentObjects): SourceReading {
  const { pods, daemonSets, takenAt } = objects;
  const home = homeOf(objects);
  const { nodes, agents } = nodesOf(home, objects);
  return {
    cilium: presenceOf(home, objects),
    facts: agentScheduling(daemonSets.items.filter(isOfAgents), id, takenAt),
    nodes,
    // One that is missing could be the one that wants an agent on a node
    ...(!daemonSets.problem && {
      placement: daemonSets.items.filter(isOfAgents).map(placementOf),
    }),
    state: stateOf(id, takenAt, {
      problem: pods.problem ?? daemonSets.problem,
      nodes: agents,
      nothing: nodes.size === 0,
    }),
  };
}
