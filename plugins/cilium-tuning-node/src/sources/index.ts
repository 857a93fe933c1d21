/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { agentMetricsSource, type AgentMetricsSettings } from './agentMetrics';
export { agentExecSource, type AgentExecSettings } from './agentExec';
export { ciliumAgentsSource } from './agents/ciliumAgents';
export { ciliumConfigSource } from './ciliumConfig';
export type { EvidenceSource, SourceContext } from './EvidenceSource';
export { nodeFeatureSource, type NodeFeatureSettings } from './nodeFeatures';
export { nodesSource } from './nodes';
export { nodeTuningSource } from './nodeTuning';
export { probeSource } from './probe';
export {
  rememberedProbes,
  rememberProbes,
  type RememberedProbe,
  type RememberedProbes,
} from './probe/probeMemory';
export { createPrometheusSource, type PrometheusTarget } from './prometheus';
export { sourceLacks, sourceOk } from './sourceState';

export { createSources, type SourceSettings } from './createSources';
