/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configKeys } from '../../cilium/configKeys';
import { buildSnapshot } from '../../snapshot/buildSnapshot';
import type { Evidence } from '../../snapshot/evidence';
import type { FactName, FactTypes } from '../../snapshot/facts';
import type { Snapshot } from '../../snapshot/snapshot';
import type { NodeReading, SourceReading } from '../../snapshot/sources';
import { piece } from '../facts';
import { reportsOfAgent, reportsOfHost } from './reports';
import type { ModelCluster, ModelNode, Option } from './world';

const epoch = Date.parse('2026-01-01T00:00:00Z');
const timeOf = (seconds: number) =>
  new Date(epoch + seconds * 1000).toISOString();

const kubelets: Record<ModelCluster['distribution'], string> = {
  kubeadm: 'v1.29.4',
  eks: 'v1.29.4-eks-036c24b',
  k3s: 'v1.29.4+k3s1',
  rke2: 'v1.29.4+rke2r1',
  talos: 'v1.29.4',
  openshift: 'v1.29.4+d1ec84a',
};

function pieces(
  facts: Partial<FactTypes>,
  more: Partial<Evidence>,
): Evidence[] {
  return Object.entries(facts).map(([fact, value]) =>
    piece(fact as FactName, value as never, more as object),
  );
}

const knownKeys = new Set<string>(configKeys);
const knownOf = (config: Option) =>
  Object.fromEntries(
    Object.entries(config).filter(([key]) => knownKeys.has(key)),
  );

function nodesReading(cluster: ModelCluster, readAt: string): SourceReading {
  const nodes = cluster.nodes.map((node): [string, NodeReading] => {
    const { name, host, labels, labelsChangedAt } = node;
    const told: Partial<FactTypes> = {
      operatingSystem: 'linux',
      kernelRelease: host.kernel.release,
      osImage: host.osImage,
      architecture: host.architecture,
      kubeletVersion: kubelets[cluster.distribution],
      nodeStatus: node.cordoned ? 'Ready,SchedulingDisabled' : 'Ready',
    };
    const more = { source: 'nodes', object: `Node ${name}` };
    // K3s and RKE2 say of themselves that they run none
    const embeds = ['k3s', 'rke2'].includes(cluster.distribution);
    const disabled = embeds && cluster.kubeProxyBy === undefined;
    return [
      name,
      {
        labels: { 'kubernetes.io/os': 'linux', ...labels },
        labelsChangedAt: timeOf(labelsChangedAt),
        facts: [
          ...pieces(told, { ...more, observedAt: readAt }),
          ...(disabled
            ? pieces(
                { kubeProxy: 'disabled' },
                {
                  ...more,
                  basis: 'configured',
                  observedAt: readAt,
                },
              )
            : []),
        ],
      },
    ];
  });
  return {
    state: { source: 'nodes', state: 'ok', readAt },
    nodes: new Map(nodes),
  };
}

/** Pods of agents, and those of kube-proxy where it has any. */
function agentsReading(cluster: ModelCluster, readAt: string): SourceReading {
  const nodes = cluster.nodes.map((node): [string, NodeReading] => {
    const { name, agent } = node;
    const more = {
      source: 'cilium-agents',
      object: `Pod cilium-${name}`,
      observedAt: readAt,
    };
    const seen = node.kubeProxy && cluster.kubeProxyBy === 'daemonSet';
    return [
      name,
      {
        facts: pieces(
          {
            ciliumVersion: cluster.cilium,
            agentState: agent ? 'ready' : 'waiting',
            ...(seen && { kubeProxy: 'running' }),
          },
          more,
        ),
        agent: {
          pod: `cilium-${name}`,
          restarts: 0,
          ...(agent && {
            startedAt: timeOf(agent.startedAt),
            configLoadedAt: timeOf(agent.startedAt - 5),
          }),
        },
      },
    ];
  });
  return {
    state: { source: 'cilium-agents', state: 'ok', readAt },
    cilium: {
      state: 'found',
      namespace: 'kube-system',
      lookedFor: ['pods with label k8s-app=cilium in kube-system'],
    },
    placement: [{ nodeSelector: { 'kubernetes.io/os': 'linux' } }],
    nodes: new Map(nodes),
  };
}

function configReading(cluster: ModelCluster, readAt: string): SourceReading {
  const namespace = 'kube-system';
  const { hidden, configChangedAt } = cluster;
  const nodeConfigs = [...cluster.nodeConfigs].map(
    ([name, { label, values, createdAt, changedAt }]) => ({
      ...{ namespace, name, values: knownOf(values) },
      selector: { matchLabels: { [label.key]: label.value } },
      createdAt: timeOf(createdAt),
      changedAt: timeOf(changedAt),
    }),
  );
  return {
    state: {
      source: 'cilium-config',
      state: hidden === 'nodeConfigs' ? 'partial' : 'ok',
      readAt,
    },
    config: {
      namespace,
      name: 'cilium-config',
      values: knownOf(cluster.config),
      ...(hidden !== 'changeTimes' && { changedAt: timeOf(configChangedAt) }),
      ...(hidden !== 'nodeConfigs' && { nodeConfigs }),
    },
  };
}

function probeReading(
  cluster: ModelCluster,
  node: ModelNode,
  readAt: string,
): SourceReading {
  const { name, host, agent } = node;
  const at = { source: 'probe', object: `Pod probe-${name}` };
  const observed = { ...at, observedAt: readAt };
  const ofAgent = agent
    ? pieces(reportsOfAgent(cluster, host, agent), {
        ...observed,
        agentStartedAt: timeOf(agent.startedAt),
      })
    : [];
  const listens = node.kubeProxy
    ? pieces({ kubeProxy: 'running' }, observed)
    : pieces({ kubeProxy: 'notListening' }, { ...observed, basis: 'derived' });
  return {
    state: { source: 'probe', state: 'ok', readAt },
    nodes: new Map([
      [
        name,
        {
          facts: [
            ...ofAgent,
            ...pieces(reportsOfHost(host, agent), observed),
            ...pieces({ probe: { state: 'reporting' } }, observed),
            ...listens,
          ],
        },
      ],
    ]),
  };
}

/** What a scan makes of a cluster: all that the product reads, and on nodes with a probe what that sees. */
export function scan(cluster: ModelCluster): Snapshot {
  cluster.clock += 60;
  const readAt = timeOf(cluster.clock);
  return buildSnapshot({
    clusterName: 'model',
    takenAt: readAt,
    readings: [
      nodesReading(cluster, readAt),
      configReading(cluster, readAt),
      agentsReading(cluster, readAt),
      ...cluster.nodes
        .filter(({ hasProbe }) => hasProbe)
        .map(node => probeReading(cluster, node, readAt)),
    ],
  });
}
