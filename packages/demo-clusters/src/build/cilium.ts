/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { AgentDefinition, CiliumDefinition } from '../definition';
import type { DaemonSet, Node, Pod } from '../objects';
import {
  agentContainerOf,
  agentCreatedAt,
  agentImage,
  agentInitContainers,
  initContainersOf,
} from './agentContainers';
import type { Clock } from './clock';
import {
  configChangedHoursAgo,
  DEFAULT_NAMESPACE,
  installedAt,
} from './configMaps';
import { buildDaemonSet, nodesSelectedBy } from './daemonSets';
import { suffixOf } from './identity';
import type { BuildScope } from './metadata';
import { buildPod } from './pods';

const SELECTOR = { 'k8s-app': 'cilium' };
const POD_LABELS = {
  'app.kubernetes.io/name': 'cilium-agent',
  'app.kubernetes.io/part-of': 'cilium',
};

function buildAgentPod(
  scope: BuildScope,
  clock: Clock,
  cilium: CiliumDefinition,
  node: Node,
  agent: AgentDefinition,
  owner: DaemonSet['metadata'],
): Pod {
  const version = agent.version ?? cilium.version;
  return buildPod(scope, {
    node,
    namespace: cilium.namespace ?? DEFAULT_NAMESPACE,
    owner: { kind: 'DaemonSet', name: owner.name, uid: owner.uid },
    labels: {
      ...SELECTOR,
      ...POD_LABELS,
      'controller-revision-hash': suffixOf(10, scope.cluster, version),
      'pod-template-generation': '3',
    },
    createdAt: agentCreatedAt(clock, agent),
    hostNetwork: true,
    nodeSelector: cilium.nodeSelector ?? { 'kubernetes.io/os': 'linux' },
    initContainers: initContainersOf(clock, agent, version),
    containers: [agentContainerOf(clock, agent, version)],
  });
}

/** The DaemonSet `cilium` and one agent on each node that it selects. */
export function buildCilium(
  scope: BuildScope,
  clock: Clock,
  cilium: CiliumDefinition,
  nodes: Node[],
): { daemonSet: DaemonSet; pods: Pod[] } {
  const nodeSelector = cilium.nodeSelector ?? { 'kubernetes.io/os': 'linux' };
  const changedHoursAgo = configChangedHoursAgo(cilium);
  const image = agentImage(cilium.version);
  return buildDaemonSet(
    scope,
    {
      name: 'cilium',
      namespace: cilium.namespace ?? DEFAULT_NAMESPACE,
      selector: SELECTOR,
      podLabels: POD_LABELS,
      annotations: {
        'meta.helm.sh/release-name': 'cilium',
        'meta.helm.sh/release-namespace': cilium.namespace ?? DEFAULT_NAMESPACE,
      },
      manager: 'helm',
      createdAt: installedAt(clock, changedHoursAgo),
      changedAt: clock.hoursAgo(changedHoursAgo),
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
      initContainers: agentInitContainers(cilium.version).map(container => ({
        ...container,
        image,
      })),
      containers: [{ name: 'cilium-agent', image, command: ['cilium-agent'] }],
    },
    nodes,
    owner =>
      nodesSelectedBy(nodes, nodeSelector).flatMap(node => {
        const agent = {
          ...cilium.agentDefaults,
          ...cilium.agents?.[node.metadata.name],
        };
        return agent.state === 'absent'
          ? []
          : [buildAgentPod(scope, clock, cilium, node, agent, owner)];
      }),
  );
}
