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
  Node,
  Pod,
  VersionInfo,
} from '../objects';
import { buildCilium } from './cilium';
import { Clock } from './clock';
import {
  buildConfigMap,
  buildNodeConfig,
  configChangedHoursAgo,
  CONFIG_MAP_NAME,
  DEFAULT_NAMESPACE,
  installedAt,
} from './configMaps';
import { Revisions } from './metadata';
import { buildNodes } from './nodes';
import { buildProbe } from './probe';
import { nodeConfigVersionsOf, versionInfoOf } from './versions';
import { buildWorkload } from './workloads';

/**
 * The objects of one demo cluster's API.
 * @public
 */
export interface BuiltCluster {
  name: string;
  version: VersionInfo;
  /** The cluster's resource version, to which later changes add. */
  resourceVersion: number;
  /** Where Cilium is, or would be looked for first. */
  ciliumNamespace: string;
  nodes: Node[];
  pods: Pod[];
  daemonSets: DaemonSet[];
  controllerRevisions: ControllerRevision[];
  configMaps: ConfigMap[];
  ciliumNodeConfigs: CiliumNodeConfig[];
  /** Empty where the API server does not know the resource. */
  ciliumNodeConfigVersions: Array<'v2' | 'v2alpha1'>;
}

/**
 * Turns a definition into API objects that agree with each other, as of the given time. The same definition and time give the same objects.
 * @public
 */
export function buildCluster(
  definition: ClusterDefinition,
  now: Date,
): BuiltCluster {
  const { name, cilium, kubernetesVersion } = definition;
  const clock = new Clock(now);
  const revisions = new Revisions();
  const scope = { cluster: name, revisions };
  const ciliumNamespace = cilium?.namespace ?? DEFAULT_NAMESPACE;
  const nodes = buildNodes(
    scope,
    clock,
    definition.nodeGroups,
    kubernetesVersion,
  );
  const workloads = (definition.workloads ?? []).map(workload =>
    buildWorkload(scope, clock, workload, nodes),
  );
  const agents = cilium && buildCilium(scope, clock, cilium, nodes);
  const probe =
    cilium && definition.probe
      ? buildProbe(scope, clock, definition.probe, {
          version: cilium.version,
          nodes,
          agents: agents?.pods ?? [],
        })
      : undefined;
  const changedHoursAgo = cilium ? configChangedHoursAgo(cilium) : 0;
  const clusterCreatedAt = clock.hoursAgo(90 * 24);
  const configMaps = [
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
            namespace: ciliumNamespace,
            data: cilium.config,
            manager: cilium.configManager ?? 'helm',
            createdAt: installedAt(clock, changedHoursAgo),
            changedAt: clock.hoursAgo(changedHoursAgo),
          }),
        ]
      : []),
  ];
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
  return {
    name,
    version: versionInfoOf(kubernetesVersion),
    ciliumNamespace,
    nodes,
    pods: controllers.flatMap(({ pods }) => pods),
    daemonSets: controllers.flatMap(({ daemonSet }) => daemonSet ?? []),
    controllerRevisions: controllers.flatMap(
      ({ revisions: kept }) => kept ?? [],
    ),
    configMaps,
    ciliumNodeConfigs,
    ciliumNodeConfigVersions,
    resourceVersion: revisions.latest(),
  };
}
