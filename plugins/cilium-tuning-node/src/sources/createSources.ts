/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentMetricsSource, type AgentMetricsSettings } from './agentMetrics';
import { agentExecSource, type AgentExecSettings } from './agentExec';
import { ciliumAgentsSource } from './agents/ciliumAgents';
import { ciliumConfigSource } from './ciliumConfig';
import type { EvidenceSource } from './EvidenceSource';
import { nodesSource } from './nodes';
import { nodeTuningSource } from './nodeTuning';
import { nodeFeatureSource, type NodeFeatureSettings } from './nodeFeatures';
import { probeSource } from './probe';
import { createPrometheusSource, type PrometheusTarget } from './prometheus';

/**
 * Which of the sources that come with the product are read, and how.
 *
 * @public
 */
export interface SourceSettings {
  /** Default: read. */
  probe?: { enabled: boolean };
  /** Default: read, labels alone. */
  nodeFeatureDiscovery?: { enabled: boolean } & NodeFeatureSettings;
  /** Default: read. */
  nodeTuningOperator?: { enabled: boolean };
  /** Default: none is asked. */
  prometheus?: { targets: readonly PrometheusTarget[] };
  /** Default: not read. */
  agentMetrics?: { enabled: boolean } & AgentMetricsSettings;
  /** Default: not read. */
  agentExec?: { enabled: boolean } & AgentExecSettings;
}

/** Sources by what switches them on; those without a switch are what every scan rests on. */
const switchable: readonly ((
  settings: SourceSettings,
) => EvidenceSource | undefined)[] = [
  ({ probe = { enabled: true } }) => (probe.enabled ? probeSource : undefined),
  ({ nodeFeatureDiscovery: features = { enabled: true } }) =>
    features.enabled ? nodeFeatureSource(features) : undefined,
  ({ nodeTuningOperator = { enabled: true } }) =>
    nodeTuningOperator.enabled ? nodeTuningSource : undefined,
  ({ prometheus: { targets } = { targets: [] } }) =>
    targets.length > 0 ? createPrometheusSource(targets) : undefined,
  ({ agentMetrics = { enabled: false } }) =>
    agentMetrics.enabled ? agentMetricsSource(agentMetrics) : undefined,
  ({ agentExec = { enabled: false } }) =>
    agentExec.enabled ? agentExecSource(agentExec) : undefined,
];

/**
 * The sources that come with the product, as far as they are switched on, in the order in which people see them.
 *
 * @public
 */
export function createSources(settings: SourceSettings = {}): EvidenceSource[] {
  return [
    nodesSource,
    ciliumConfigSource,
    ciliumAgentsSource,
    ...switchable.flatMap(create => create(settings) ?? []),
  ];
}
