/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../snapshot/evidence';
import type {
  ConfigReading,
  NodeReading,
  SourceReading,
} from '../snapshot/sources';
import { noon, piece } from './facts';

/** A node in the words a test wants to use. */
export interface NodeSpec {
  name: string;
  kernel?: string;
  os?: string;
  arch?: string;
  status?: string;
  labels?: Record<string, string>;
  labelsChangedAt?: string;
}

/** An agent in the words a test wants to use. */
export interface AgentSpec {
  node: string;
  cilium?: string;
  state?: 'ready' | 'notReady' | 'waiting';
  restarts?: number;
  startedAt?: string;
  configLoadedAt?: string;
}

export const configChangedAt = '2026-02-01T00:00:00Z';
export const agentStartedAt = '2026-02-01T01:00:05Z';
export const configLoadedAt = '2026-02-01T01:00:00Z';

/** What the source of nodes says. */
export function nodesReading(
  specs: NodeSpec[],
  state: SourceReading['state']['state'] = 'ok',
): SourceReading {
  return {
    state: { source: 'nodes', state, readAt: noon },
    nodes: new Map(specs.map(spec => [spec.name, nodeReading(spec)])),
  };
}

function nodeReading({
  name,
  kernel = '6.2.0-20-generic',
  os = 'Ubuntu 23.04',
  arch = 'amd64',
  status = 'Ready',
  labels = { 'kubernetes.io/os': 'linux' },
  labelsChangedAt = configChangedAt,
}: NodeSpec): NodeReading {
  const at = { source: 'nodes', object: `Node ${name}`, excerpt: name };
  return {
    labels,
    labelsChangedAt,
    facts: [
      piece('kernelRelease', kernel, at),
      piece('osImage', os, at),
      piece('architecture', arch, at),
      piece('nodeStatus', status, at),
    ],
  };
}

/** What the source of agents says. */
export function agentsReading(
  specs: AgentSpec[],
  more: Partial<SourceReading> = {},
): SourceReading {
  return {
    state: { source: 'cilium-agents', state: 'ok', readAt: noon },
    cilium: {
      state: 'found',
      namespace: 'kube-system',
      lookedFor: ['pods with label k8s-app=cilium in kube-system'],
    },
    placement: [{ nodeSelector: { 'kubernetes.io/os': 'linux' } }],
    nodes: new Map(specs.map(spec => [spec.node, agentReading(spec)])),
    ...more,
  };
}

function agentReading({
  node,
  cilium = '1.13.4',
  state = 'ready',
  restarts = 0,
  ...times
}: AgentSpec): NodeReading {
  const at = { source: 'cilium-agents', object: `Pod cilium-${node}` };
  return {
    facts: [piece('ciliumVersion', cilium, at), piece('agentState', state, at)],
    agent: {
      pod: `cilium-${node}`,
      restarts,
      startedAt: agentStartedAt,
      configLoadedAt,
      ...times,
    },
  };
}

/** What the source of the configuration says. */
export function configReading(
  config: Partial<ConfigReading> = {},
): SourceReading {
  return {
    state: { source: 'cilium-config', state: 'ok', readAt: noon },
    config: {
      namespace: 'kube-system',
      name: 'cilium-config',
      values: {},
      changedAt: configChangedAt,
      nodeConfigs: [],
      ...config,
    },
  };
}

/** What a probe of an agent's status says of one node. */
export function statusReading(node: string, facts: Evidence[]): SourceReading {
  return {
    state: { source: 'probe', state: 'ok', readAt: noon },
    nodes: new Map([[node, { facts }]]),
  };
}
