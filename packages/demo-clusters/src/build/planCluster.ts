/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import type {
  CiliumNodeConfig,
  ConfigMap,
  ControllerRevision,
  DaemonSet,
  VersionInfo,
} from '../objects';
import { planCilium } from './cilium';
import { Clock } from './clock';
import {
  buildCustomResource,
  type PlannedCustomResource,
} from './customResources';
import {
  buildConfigMap,
  buildNodeConfig,
  configChangedHoursAgo,
  CONFIG_MAP_NAME,
  DEFAULT_NAMESPACE,
  installedAt,
} from './configMaps';
import { BuildScope, Revisions } from './metadata';
import { planNodes, type PlannedNode } from './nodes';
import type { PlannedPod } from './pods';
import { planProbe } from './probe';
import { nodeConfigVersionsOf, versionInfoOf } from './versions';
import { planWorkload } from './workloads';

/** What one demo cluster's API serves. Nodes and pods, of which there can be many, are made when somebody reads them. */
export interface PlannedCluster {
  name: string;
  version: VersionInfo;
  /** The cluster's resource version, to which later changes add. */
  resourceVersion: number;
  /** Where Cilium is, or would be looked for first. */
  ciliumNamespace: string;
  nodes: PlannedNode[];
  pods: PlannedPod[];
  daemonSets: DaemonSet[];
  controllerRevisions: ControllerRevision[];
  configMaps: ConfigMap[];
  ciliumNodeConfigs: CiliumNodeConfig[];
  /** Empty where the API server does not know the resource. */
  ciliumNodeConfigVersions: Array<'v2' | 'v2alpha1'>;
  customResources: PlannedCustomResource[];
}

function configMapsOf(
  scope: BuildScope,
  clock: Clock,
  cilium: ClusterDefinition['cilium'],
): ConfigMap[] {
  const changedHoursAgo = cilium ? configChangedHoursAgo(cilium) : 0;
  const clusterCreatedAt = clock.hoursAgo(90 * 24);
  return [
    buildConfigMap(scope, {
      name: 'kube-root-ca.crt',
      namespace: DEFAULT_NAMESPACE,
      data: { 'ca.crt': 'the authority of the cluster' },
      manager: 'kube-controller-manager',
      createdAt: clusterCreatedAt,
      changedAt: clusterCreatedAt,
    }),
    ...(cilium?.config
      ? [
          buildConfigMap(scope, {
            name: CONFIG_MAP_NAME,
            namespace: cilium.namespace ?? DEFAULT_NAMESPACE,
            data: cilium.config,
            manager: cilium.configManager ?? 'helm',
            createdAt: installedAt(clock, changedHoursAgo),
            changedAt: clock.hoursAgo(changedHoursAgo),
          }),
        ]
      : []),
  ];
}

/** Plans API objects that agree with each other, as of the given time. The same definition and time give the same objects. */
export function planCluster(
  definition: ClusterDefinition,
  now: Date,
): PlannedCluster {
  const { name, cilium, kubernetesVersion, weight } = definition;
  const clock = new Clock(now);
  const revisions = new Revisions();
  const scope = { cluster: name, revisions, real: weight === 'real' };
  const nodes = planNodes(scope, clock, definition);
  const workloads = (definition.workloads ?? []).map(workload =>
    planWorkload(scope, clock, workload, nodes),
  );
  const agents = cilium && planCilium(scope, clock, cilium, nodes);
  const probe =
    cilium &&
    agents &&
    definition.probe &&
    planProbe(scope, clock, definition.probe, nodes, {
      version: cilium.version,
      startedAt: agents.startedAt,
    });
  const configMaps = configMapsOf(scope, clock, cilium);
  const ciliumNodeConfigVersions = cilium
    ? cilium.nodeConfigVersions ?? nodeConfigVersionsOf(cilium.version)
    : [];
  const ciliumNodeConfigs = cilium
    ? (cilium.nodeConfigs ?? []).map(nodeConfig =>
        buildNodeConfig(
          scope,
          clock,
          nodeConfig,
          cilium,
          `cilium.io/${ciliumNodeConfigVersions[0] ?? 'v2'}`,
        ),
      )
    : [];
  const controllers = [
    ...(agents ? [agents] : []),
    ...(probe ? [probe] : []),
    ...workloads,
  ];
  const pods = controllers.flatMap(planned => planned.pods);
  const customResources = (definition.customResources ?? []).map(resource =>
    buildCustomResource(scope, clock, resource, pods),
  );
  return {
    name,
    version: versionInfoOf(kubernetesVersion),
    ciliumNamespace: cilium?.namespace ?? DEFAULT_NAMESPACE,
    nodes,
    pods,
    daemonSets: controllers.flatMap(({ daemonSet }) => daemonSet ?? []),
    controllerRevisions: controllers.flatMap(
      ({ revisions: kept }) => kept ?? [],
    ),
    configMaps,
    ciliumNodeConfigs,
    ciliumNodeConfigVersions,
    customResources,
    resourceVersion: revisions.latest(),
  };
}
