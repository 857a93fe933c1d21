/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { Taint } from './objects';
import type { CommandResult } from './probe/fixtureNode';

/**
 * A pool of like nodes. They are named `<name>-1`, `<name>-2` and so on.
 * @public
 */
export interface NodeGroupDefinition {
  name: string;
  count: number;
  architecture: 'amd64' | 'arm64';
  osImage: string;
  kernelVersion: string;
  /** Default `linux`. */
  operatingSystem?: 'linux' | 'windows';
  /** Default `containerd://1.7.24`. */
  containerRuntimeVersion?: string;
  /** Default: the cluster's Kubernetes version. */
  kubeletVersion?: string;
  /** Role names, as in the label `node-role.kubernetes.io/<role>`. */
  roles?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  taints?: Taint[];
  /** Default 4. */
  cpus?: number;
  /** Default `True`: the node's Ready condition. */
  ready?: 'True' | 'False' | 'Unknown';
  /** When the nodes joined. Default 2160 (90 days). */
  createdHoursAgo?: number;
  /** When their labels last changed. Default: when they joined. */
  labelsChangedHoursAgo?: number;
  /** What single nodes have more than, or other than, the group; by node name. */
  nodes?: Record<string, NodeDifferences>;
}

/** How one node differs from its group. @public */
export type NodeDifferences = Partial<
  Pick<
    NodeGroupDefinition,
    'roles' | 'labels' | 'annotations' | 'taints' | 'ready' | 'kernelVersion'
  >
>;

/**
 * What the API shows of one Cilium agent's pod. All times are hours before the server's start.
 * @public
 */
export interface AgentDefinition {
  /** Default `running`; `absent` means that there is no pod. */
  state?: 'running' | 'notReady' | 'crashLoopBackOff' | 'pending' | 'absent';
  /** When the pod was created and its `config` init container ended. */
  podStartedHoursAgo?: number;
  /** When the agent's container started. Default: with the pod. */
  containerStartedHoursAgo?: number;
  restartCount?: number;
  /** Default: the cluster's Cilium version. */
  version?: string;
  /** The end of the log of an agent that exited, as the kubelet keeps it. */
  terminationMessage?: string;
}

/** One CiliumNodeConfig. @public */
export interface CiliumNodeConfigDefinition {
  name: string;
  /** Left out: the object selects no node, as in Cilium. */
  nodeSelector?: {
    matchLabels?: Record<string, string>;
    matchExpressions?: Array<{
      key: string;
      operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
      values?: string[];
    }>;
  };
  defaults: Record<string, string>;
  /** Default: as the ConfigMap. */
  changedHoursAgo?: number;
}

/** Cilium as it is installed in a demo cluster. @public */
export interface CiliumDefinition {
  /** For example `1.18.4`. */
  version: string;
  /** Default `kube-system`. */
  namespace?: string;
  /** The ConfigMap `cilium-config`; `null` leaves the ConfigMap out. */
  config: Record<string, string> | null;
  /** Who wrote the ConfigMap. Default `helm`. */
  configManager?: string;
  /** Default 720 (30 days). */
  configChangedHoursAgo?: number;
  /** When the DaemonSet's template last changed, or earlier where agents are older. Default: with the ConfigMap. */
  templateChangedHoursAgo?: number;
  /** The state of agents that {@link CiliumDefinition.agents} does not name. */
  agentDefaults?: AgentDefinition;
  /** How long the last roll-out took: agents started one after the other over this time. Default 0. */
  rolloutHours?: number;
  /** By node name. */
  agents?: Record<string, AgentDefinition>;
  /** What the DaemonSet selects nodes by. Default `kubernetes.io/os: linux`. */
  nodeSelector?: Record<string, string>;
  nodeConfigs?: CiliumNodeConfigDefinition[];
  /** The versions that the API serves CiliumNodeConfig in. Default: as that version of Cilium does. */
  nodeConfigVersions?: Array<'v2' | 'v2alpha1'>;
}

/** How the probe on one node differs from that of its group. @public */
export interface NodeProbeDefinition {
  /** There is no pod. */
  absent?: boolean;
  /** The message of its init container, instead of the recorded report. */
  message?: string;
  /** Name of the recorded report, instead of its group's. */
  report?: string;
  /** Default true. */
  ready?: boolean;
}

/** The probe of deploy/probe, with the reports that were recorded by cluster and node group. @public */
export interface ProbeDefinition {
  /** Cluster under whose name the reports were recorded. */
  reports: string;
  /** The cluster refuses to create its pods. */
  refused?: boolean;
  /** By node name. */
  nodes?: Record<string, NodeProbeDefinition>;
}

/** Something else that runs in the cluster. @public */
export interface WorkloadDefinition {
  kind: 'DaemonSet' | 'Deployment';
  name: string;
  /** Default `kube-system`. */
  namespace?: string;
  /** Also what the workload selects its pods by. */
  labels: Record<string, string>;
  image: string;
  /** Default: the name. */
  container?: string;
  /** Default `kubernetes.io/os: linux`. */
  nodeSelector?: Record<string, string>;
  hostNetwork?: boolean;
  /** Of a Deployment. Default 1. */
  replicas?: number;
}

/** An object of a custom resource. @public */
export interface CustomObjectDefinition {
  name: string;
  labels?: Record<string, string>;
  /** Default 1. */
  generation?: number;
  /** When its specification last changed. Default 24. */
  changedHoursAgo?: number;
  /** The pod that owns it: that of a workload on a node. */
  podOf?: { workload: string; node: string };
  spec?: JsonObject;
  status?: JsonObject;
}

/** A custom resource that the cluster serves, with its objects. @public */
export interface CustomResourceDefinition {
  /** For example `tuned.openshift.io/v1`. */
  apiVersion: string;
  kind: string;
  /** For example `profiles`. */
  plural: string;
  namespace: string;
  /** Who writes the objects. */
  manager: string;
  objects: CustomObjectDefinition[];
}

/** A service that the API server passes requests on to. @public */
export interface ServiceDefinition {
  namespace: string;
  /** Name and port as they stand in the path: `prometheus:9090`, `https:thanos:web`. */
  name: string;
  /** The address that requests are passed on to, or what gives JSON for their path and query; `null`: no pod is ready. */
  backend: string | ((path: string, query: URLSearchParams) => object) | null;
}

/** The metrics that agents serve. @public */
export interface AgentMetricsDefinition {
  port: number;
  /** In the text format of Prometheus. */
  text: string;
  /** Of single nodes, by name: other metrics, or `null` where the port is closed. */
  nodes?: Record<string, string | null>;
}

/** Somebody with an account of their own in a cluster. @public */
export interface PersonDefinition {
  name: string;
  /** What they sign in with. */
  token: string;
  /** Resources that they may read in every namespace. Default: what Backstage's account may read. */
  resources?: string[];
}

/**
 * A demo cluster in the words of an operator; {@link buildCluster} turns it into API objects.
 * @public
 */
export interface ClusterDefinition {
  /** As the Kubernetes plugin and the catalog name it. */
  name: string;
  title: string;
  /** For example `v1.31.4`. */
  kubernetesVersion: string;
  nodeGroups: NodeGroupDefinition[];
  cilium?: CiliumDefinition;
  /** Left out: there is no probe. */
  probe?: ProbeDefinition;
  /** What commands in agents print, by command line, beside what was recorded of their nodes. Nothing runs. */
  commands?: Record<string, CommandResult>;
  workloads?: WorkloadDefinition[];
  customResources?: CustomResourceDefinition[];
  services?: ServiceDefinition[];
  /** Left out: the port of the agents' metrics is closed. */
  agentMetrics?: AgentMetricsDefinition;
  /**
   * How much the objects carry beside what anybody reads. Default `light`; with `real` they are as heavy as those of a cluster that is in
   * use: labels and annotations of a cloud and of node feature discovery, lists of images, and templates with all that Cilium's chart writes.
   */
  weight?: 'light' | 'real';
  /** Nothing listens where the cluster should be. */
  unreachable?: boolean;
  /** Where Backstage learns of the cluster. Default `config`. */
  locatedBy?: 'config' | 'catalog';
  /**
   * How Backstage gets its credentials. Default `serviceAccount`. With `localKubectlProxy` the API server takes requests without credentials
   * for the service account's, as behind `kubectl proxy`; with `oidc` there are only those of the person who asks.
   */
  authProvider?: 'serviceAccount' | 'localKubectlProxy' | 'oidc';
  /** Who may sign in, beside Backstage's account. */
  people?: PersonDefinition[];
}
