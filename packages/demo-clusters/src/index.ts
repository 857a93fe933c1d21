/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Clusters to try and test with: a stand-in for the API servers of clusters that run Cilium.
 *
 * @packageDocumentation
 */
export { buildCluster, type BuiltCluster } from './build/buildCluster';
export * from './clusters';
export type * from './definition';
export { DemoCluster } from './DemoCluster';
export { clusterAnnotations, clusterLocatorMethods } from './kubernetesConfig';
export type { KubeObject } from './objects';
export { demoNodes } from './probe/demoNodes';
export {
  changeFixture,
  writeFixture,
  type FixtureNode,
} from './probe/fixtureNode';
export { recordedReport } from './probe/recordedReports';
export { runProbe } from './probe/runProbe';
export { agentPodObject, type AgentPodParts } from './samples/agentPod';
export { probePodObject, type ProbePodParts } from './samples/probePod';
export { bomb, honestFile, rawZip, type RawFile } from './samples/rawZip';
export { sysdumpOf, type SysdumpSample } from './samples/sysdump';
export type { AnsweredTraffic, ReceivedRequest } from './server/ClusterServer';
export type { Fault } from './server/faults';
export {
  startDemoClusters,
  type DemoClusters,
  type DemoClustersOptions,
} from './startDemoClusters';
