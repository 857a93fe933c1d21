/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { AgentDefinition, CiliumDefinition } from '../definition';
import type { Node, PodTemplate } from '../objects';
import {
  AGENT,
  agentCreatedAt,
  agentImage,
  agentInitContainers,
  agentRuns,
} from './agentContainers';
import type { Clock } from './clock';
import {
  configChangedHoursAgo,
  DEFAULT_NAMESPACE,
  installedAt,
} from './configMaps';
import {
  buildDaemonSet,
  nodesSelectedBy,
  type BuiltDaemonSet,
} from './daemonSets';
import type { BuildScope } from './metadata';
import { buildPod } from './pods';
import { podTemplate } from './podTemplates';

const SELECTOR = { 'k8s-app': 'cilium' };
const POD_LABELS = {
  'app.kubernetes.io/name': 'cilium-agent',
  'app.kubernetes.io/part-of': 'cilium',
};

function agentTemplate(
  version: string,
  nodeSelector: Record<string, string>,
): PodTemplate {
  const image = agentImage(version);
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
    initContainers: agentInitContainers(version).map(container => ({
      ...container,
      image,
    })),
    containers: [{ name: AGENT, image, command: [AGENT] }],
  });
}

/** The DaemonSet `cilium` and one agent on each node that it selects. */
export function buildCilium(
  scope: BuildScope,
  clock: Clock,
  cilium: CiliumDefinition,
  nodes: Node[],
): BuiltDaemonSet {
  const nodeSelector = cilium.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const namespace = cilium.namespace ?? DEFAULT_NAMESPACE;
  const changedHoursAgo = configChangedHoursAgo(cilium);
  const agents = nodesSelectedBy(nodes, nodeSelector).flatMap(node => {
    const agent: AgentDefinition = {
      ...cilium.agentDefaults,
      ...cilium.agents?.[node.metadata.name],
    };
    const { state, version = cilium.version } = agent;
    return state === 'absent' ? [] : [{ node, agent, version }];
  });
  const templates = new Map(
    [cilium.version, ...agents.map(({ version }) => version)].map(version => [
      version,
      agentTemplate(version, nodeSelector),
    ]),
  );
  return buildDaemonSet(
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
      templates: [...templates.values()],
    },
    nodes,
    ({ owner, labelsFor }) =>
      agents.flatMap(({ node, agent, version }) => {
        const template = templates.get(version);
        return template
          ? buildPod(scope, {
              ...{ node, namespace, owner, template },
              labels: labelsFor(template),
              createdAt: agentCreatedAt(clock, agent),
              runs: agentRuns(clock, agent, version),
            })
          : [];
      }),
  );
}
