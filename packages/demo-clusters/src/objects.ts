/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject, JsonValue } from '@backstage/types';

/** One entry of `metadata.managedFields`. @public */
export interface ManagedFieldsEntry {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time: string;
  fieldsType: 'FieldsV1';
  fieldsV1: JsonObject;
  subresource?: string;
}

/** The metadata that every object of a demo cluster carries. @public */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  generateName?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: Array<{
    apiVersion: string;
    kind: string;
    name: string;
    uid: string;
    controller: boolean;
    blockOwnerDeletion: boolean;
  }>;
  managedFields: ManagedFieldsEntry[];
}

/** What all objects have in common. @public */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

/** A condition of a node or a pod. @public */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  lastHeartbeatTime?: string;
  lastTransitionTime: string;
  reason?: string;
  message?: string;
}

/** A taint of a node. @public */
export interface Taint {
  key: string;
  value?: string;
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** A core/v1 Node. @public */
export interface Node extends KubeObject {
  spec: {
    podCIDR: string;
    podCIDRs: string[];
    providerID?: string;
    taints?: Taint[];
    unschedulable?: boolean;
  };
  status: {
    addresses: Array<{ type: string; address: string }>;
    capacity: Record<string, string>;
    allocatable: Record<string, string>;
    conditions: Condition[];
    daemonEndpoints: { kubeletEndpoint: { Port: number } };
    images?: Array<{ names: string[]; sizeBytes: number }>;
    nodeInfo: Record<string, string>;
  };
}

/** Running, waiting or terminated: one of the three is set. @public */
export interface ContainerState {
  running?: { startedAt: string };
  waiting?: { reason: string; message?: string };
  terminated?: {
    exitCode: number;
    reason: string;
    message?: string;
    startedAt: string;
    finishedAt: string;
    containerID: string;
  };
}

/** The state of one container of a pod. @public */
export interface ContainerStatus {
  name: string;
  image: string;
  imageID: string;
  containerID?: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  state: ContainerState;
  lastState: ContainerState;
}

/** A container as a pod's specification has it. @public */
export interface Container {
  name: string;
  image: string;
  imagePullPolicy: string;
  command?: string[];
  args?: string[];
  env?: JsonObject[];
  ports?: JsonObject[];
  resources?: JsonObject;
  volumeMounts?: JsonObject[];
  lifecycle?: JsonObject;
  livenessProbe?: JsonObject;
  readinessProbe?: JsonObject;
  startupProbe?: JsonObject;
  securityContext?: JsonObject;
  terminationMessagePath: string;
  terminationMessagePolicy: string;
}

/** What a pod is to run. @public */
export interface PodSpec {
  nodeName?: string;
  hostNetwork?: boolean;
  dnsPolicy?: string;
  serviceAccountName: string;
  serviceAccount?: string;
  automountServiceAccountToken?: boolean;
  nodeSelector?: Record<string, string>;
  initContainers?: Container[];
  containers: Container[];
  tolerations: Array<Record<string, string>>;
  affinity?: JsonObject;
  volumes?: JsonObject[];
  securityContext?: JsonObject;
  terminationGracePeriodSeconds?: number;
  enableServiceLinks?: boolean;
  priorityClassName?: string;
  priority?: number;
  preemptionPolicy?: string;
  restartPolicy: string;
  schedulerName: string;
}

/** What a workload makes its pods from. @public */
export interface PodTemplate {
  metadata: {
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: PodSpec;
}

/** A core/v1 Pod. @public */
export interface Pod extends KubeObject {
  spec: PodSpec;
  status: {
    phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
    conditions: Condition[];
    hostIP?: string;
    podIP?: string;
    podIPs?: Array<{ ip: string }>;
    startTime?: string;
    qosClass: string;
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/** An apps/v1 DaemonSet. @public */
export interface DaemonSet extends KubeObject {
  spec: {
    selector: { matchLabels: Record<string, string> };
    template: PodTemplate;
    updateStrategy: JsonObject;
    revisionHistoryLimit: number;
  };
  status: {
    currentNumberScheduled: number;
    desiredNumberScheduled: number;
    numberAvailable?: number;
    numberMisscheduled: number;
    numberReady: number;
    numberUnavailable?: number;
    observedGeneration: number;
    updatedNumberScheduled: number;
  };
}

/** An apps/v1 ControllerRevision of a DaemonSet: a template that it has, or had. @public */
export interface ControllerRevision extends KubeObject {
  revision: number;
  data: { spec: { template: PodTemplate & { $patch: 'replace' } } };
}

/** A core/v1 ConfigMap. @public */
export interface ConfigMap extends KubeObject {
  data: Record<string, string>;
}

/** A CiliumNodeConfig; served as v2 or v2alpha1. @public */
export interface CiliumNodeConfig extends KubeObject {
  spec: {
    nodeSelector?: JsonObject;
    defaults: Record<string, string>;
  };
}

/** An object of a custom resource. @public */
export interface CustomObject extends KubeObject {
  spec?: JsonObject;
  status?: JsonObject;
}

/** What `GET /version` answers. @public */
export interface VersionInfo {
  [field: string]: JsonValue;
  major: string;
  minor: string;
  gitVersion: string;
}
