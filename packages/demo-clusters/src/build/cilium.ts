/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { AgentDefinition, CiliumDefinition } from '../definition';
import type { PodTemplate } from '../objects';
import {
  AGENT,
  agentCreatedAt,
  agentImage,
  agentInitContainers,
  agentRun,
  agentRuns,
  DEFAULT_POD_AGE_HOURS,
} from './agentContainers';
import type { Clock } from './clock';
import {
  configChangedHoursAgo,
  DEFAULT_NAMESPACE,
  installedAt,
} from './configMaps';
import {
  nodesSelectedBy,
  planDaemonSet,
  type PlannedDaemonSet,
} from './daemonSets';
import { sha256Of } from './identity';
import type { BuildScope } from './metadata';
import type { PlannedNode } from './nodes';
import { PlannedPod } from './pods';
import { podTemplate, type ContainerInput } from './podTemplates';
import { realAgentContainer } from './real/agentContainers';
import { realAgentPod } from './real/agentPod';

const SELECTOR = { 'k8s-app': 'cilium' };
const POD_LABELS = {
  'app.kubernetes.io/name': 'cilium-agent',
  'app.kubernetes.io/part-of': 'cilium',
};

function agentTemplate(
  { real }: BuildScope,
  cilium: CiliumDefinition,
  version: string,
  nodeSelector: Record<string, string>,
): PodTemplate {
  const image = agentImage(version);
  const withImage = (container: Omit<ContainerInput, 'image'>) => ({
    ...container,
    image,
    ...(real && realAgentContainer(container.name)),
  });
  return podTemplate({
    labels: { ...SELECTOR, ...POD_LABELS },
    serviceAccountName: 'cilium',
    nodeSelector,
    hostNetwork: true,
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            labelSelector: { matchLabels: SELECTOR },
            topologyKey: 'kubernetes.io/hostname',
          },
        ],
      },
    },
    priorityClassName: 'system-node-critical',
    ...(real &&
      realAgentPod(sha256Of('config', JSON.stringify(cilium.config)))),
    initContainers: agentInitContainers(version).map(withImage),
    containers: [withImage({ name: AGENT, command: [AGENT] })],
  });
}

interface PlannedAgent {
  node: PlannedNode;
  agent: AgentDefinition;
  version: string;
}

/** The agents that there are, in the order in which a roll-out came to their nodes. */
function planAgents(
  cilium: CiliumDefinition,
  nodes: readonly PlannedNode[],
): PlannedAgent[] {
  const { agentDefaults, rolloutHours = 0 } = cilium;
  const { podStartedHoursAgo = DEFAULT_POD_AGE_HOURS } = agentDefaults ?? {};
  return nodes.flatMap((node, position) => {
    const agent: AgentDefinition = {
      ...agentDefaults,
      podStartedHoursAgo:
        podStartedHoursAgo - (position / nodes.length) * rolloutHours,
      ...cilium.agents?.[node.name],
    };
    const { state, version = cilium.version } = agent;
    return state === 'absent' ? [] : [{ node, agent, version }];
  });
}

/** The DaemonSet `cilium` with its agents, and when the container of each node's agent started, if it runs. */
export interface PlannedCilium extends PlannedDaemonSet {
  startedAt(node: PlannedNode): string | undefined;
}

/** The DaemonSet `cilium` and one agent on each node that it selects. */
export function planCilium(
  scope: BuildScope,
  clock: Clock,
  cilium: CiliumDefinition,
  nodes: readonly PlannedNode[],
): PlannedCilium {
  const nodeSelector = cilium.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const namespace = cilium.namespace ?? DEFAULT_NAMESPACE;
  const changedHoursAgo = configChangedHoursAgo(cilium);
  const selected = nodesSelectedBy(nodes, nodeSelector);
  const agents = planAgents(cilium, selected);
  const versions = [
    ...new Set([cilium.version, ...agents.map(({ version }) => version)]),
  ];
  const planned = planDaemonSet(
    scope,
    {
      name: 'cilium',
      namespace,
      selector: SELECTOR,
      annotations: {
        'meta.helm.sh/release-name': 'cilium',
        'meta.helm.sh/release-namespace': namespace,
      },
      manager: 'helm',
      createdAt: installedAt(clock, changedHoursAgo),
      changedAt: clock.hoursAgo(
        cilium.templateChangedHoursAgo ?? changedHoursAgo,
      ),
      templates: versions.map(version =>
        agentTemplate(scope, cilium, version, nodeSelector),
      ),
    },
    selected,
    kinds =>
      agents.map(
        ({ node, agent, version }) =>
          new PlannedPod(kinds[versions.indexOf(version)], {
            node,
            createdAt: agentCreatedAt(clock, agent),
            ready: (agent.state ?? 'running') === 'running',
            runs: () => agentRuns(clock, agent, version),
          }),
      ),
  );
  const byNode = new Map(agents.map(({ node, agent }) => [node, agent]));
  return {
    ...planned,
    startedAt(node) {
      const agent = byNode.get(node);
      return agent && agentRun(clock, agent).state.running?.startedAt;
    },
  };
}
