/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export {
  agentFacts,
  agentReading,
  type AgentOrigin,
} from './agents/agentFacts';
export type { SeenAgent } from './agents/agentPod';
export {
  AGENT_CONTAINER,
  agentOfSpec,
  type ConfigLoading,
  type ToldAgent,
} from './agents/agentSpec';
export type { AgentOptions } from './agents/agentOptions';
export { placementOf } from './agents/placement';
export { agentScheduling } from './agents/scheduling';
export { podsByNode } from './agents/podsByNode';
export { configOfObject, droppedValues, nodeConfigOfObject } from './config';
export { evidenceOf } from './evidence';
export { isJsonObject } from './json';
export {
  agentMetricFacts,
  agentMetrics,
  type AgentMetrics,
  type MetricsOrigin,
} from './metrics/agentMetrics';
export type { MetricSample } from './metrics/metricSamples';
export {
  nodeOfObject,
  nodeOfRow,
  nodeReading,
  type NodeFact,
  type SeenNode,
} from './nodeFacts';
export { factsOfLabels, kernelReleaseOf } from './nodeFeatures/labelledNodes';
export {
  featureFacts,
  readNodeFeature,
  type FeatureOrigin,
  type NodeFeature,
} from './nodeFeatures/nodeFeature';
export {
  failed,
  hasCode,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from './problem';
export {
  confirmedProbe,
  readProbe,
  type ProbeMessage,
  type ProbeReading,
  type SeenProbe,
} from './probe/probePod';
export {
  stateOfProbes,
  type ProbesVerdict,
  type SeenProbes,
} from './probe/probeState';
export {
  ReportReader,
  type AlikeMessage,
  type ReadMessage,
} from './probe/reportReader';
export type { ReportedFact } from './probe/reportFacts';
export {
  containerSchema,
  daemonSetSchema,
  metadataSchema,
  nameSchema,
  podSchema,
  revisionSchema,
  type Container,
  type ContainerStatus,
  containerStatusSchema,
  type DaemonSet,
  type Metadata,
  type Pod,
  type Revision,
} from './shapes';
