/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  ClusterDefinition,
  NodeDifferences,
  NodeGroupDefinition,
} from '../definition';
import type { ManagedFieldsEntry, Node } from '../objects';
import type { Blueprint } from './blueprint';
import { Clock } from './clock';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';
import { nodeConditions, nodeInfo, type Ready } from './nodeStatus';
import { ownedFields } from './ownedFields';
import { realMarks, realStatus } from './real/nodes';

const DEFAULT_AGE_HOURS = 90 * 24;

/** Labels and annotations that one program keeps on a node. */
export interface NodeMarks {
  manager: string;
  time: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** What the nodes of a group have in common. */
export interface NodePool {
  scope: BuildScope;
  clock: Clock;
  group: NodeGroupDefinition;
  real: boolean;
  /** The program that posts the status. */
  kubelet: string;
  kubeletVersion: string;
  createdAt: string;
}

/** A node that is made when somebody reads it. */
export class PlannedNode implements Blueprint<Node> {
  private resourceVersion: string;
  /** When its kubelet posted, since the cluster runs. */
  private postedAt: string | undefined;

  constructor(
    private readonly pool: NodePool,
    readonly name: string,
    private readonly index: number,
  ) {
    this.resourceVersion = pool.scope.revisions.next();
  }

  get labels(): Record<string, string> {
    return Object.assign({}, ...this.marks().map(({ labels }) => labels));
  }

  get address(): string {
    return `192.168.${10 + Math.floor(this.index / 250)}.${
      1 + (this.index % 250)
    }`;
  }

  get podCIDR(): string {
    return `10.${42 + Math.floor(this.index / 250)}.${this.index % 250}.0/24`;
  }

  /** Lets the kubelet post the status, unless it is dead. */
  post(time: string, nextRevision: () => string): void {
    if (this.ready !== 'Unknown') {
      this.postedAt = time;
      this.resourceVersion = nextRevision();
    }
  }

  make(): Node {
    const { scope, group, createdAt } = this.pool;
    const { name, podCIDR, resourceVersion } = this;
    const taints = [...(group.taints ?? []), ...(this.own.taints ?? [])];
    const marks = this.marks();
    const status = this.status();
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: objectMeta(scope, 'Node', {
        ...{ name, resourceVersion },
        creationTimestamp: createdAt,
        labels: Object.assign({}, ...marks.map(({ labels }) => labels)),
        annotations: Object.assign(
          {},
          ...marks.map(({ annotations }) => annotations),
        ),
        managedFields: this.managedFields(marks, status),
      }),
      spec: {
        podCIDR,
        podCIDRs: [podCIDR],
        ...(taints.length && { taints }),
      },
      status,
    };
  }

  private get own(): NodeDifferences {
    return this.pool.group.nodes?.[this.name] ?? {};
  }

  private get ready(): Ready {
    return this.own.ready ?? this.pool.group.ready ?? 'True';
  }

  /** A kubelet that stopped posting has been silent for longer than the 5 minutes between two posts. */
  private get heartbeat(): string {
    return (
      this.postedAt ??
      this.pool.clock.minutesAgo(this.ready === 'Unknown' ? 90 : 2)
    );
  }

  private marks(): NodeMarks[] {
    const { clock, createdAt, group, kubelet, real } = this.pool;
    const { labelsChangedHoursAgo } = group;
    const os = group.operatingSystem ?? 'linux';
    const roles = [...(group.roles ?? []), ...(this.own.roles ?? [])];
    const ofKubelet = {
      manager: kubelet,
      time:
        labelsChangedHoursAgo === undefined
          ? createdAt
          : clock.hoursAgo(labelsChangedHoursAgo),
      labels: {
        'beta.kubernetes.io/arch': group.architecture,
        'beta.kubernetes.io/os': os,
        'kubernetes.io/arch': group.architecture,
        'kubernetes.io/hostname': this.name,
        'kubernetes.io/os': os,
        // K3s is alone in giving these labels a value
        ...Object.fromEntries(
          roles.map(role => [
            `node-role.kubernetes.io/${role}`,
            kubelet === 'k3s' ? 'true' : '',
          ]),
        ),
        ...group.labels,
        ...this.own.labels,
      },
      annotations: {
        'node.alpha.kubernetes.io/ttl': '0',
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
        ...group.annotations,
        ...this.own.annotations,
      },
    };
    return real
      ? [ofKubelet, ...realMarks(this.pool, this.name, this.index)]
      : [ofKubelet];
  }

  private status(): Node['status'] {
    const { scope, group, createdAt, kubeletVersion, real } = this.pool;
    const cpu = String(group.cpus ?? 4);
    const { kernelVersion = group.kernelVersion } = this.own;
    const status: Node['status'] = {
      addresses: [
        { type: 'InternalIP', address: this.address },
        { type: 'Hostname', address: this.name },
      ],
      capacity: { cpu, memory: '16384Mi', pods: '110' },
      allocatable: { cpu, memory: '15884Mi', pods: '110' },
      conditions: nodeConditions(this.heartbeat, createdAt, this.ready),
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: nodeInfo(
        scope.cluster,
        this.name,
        { ...group, kernelVersion },
        kubeletVersion,
      ),
    };
    return real ? realStatus(status, this.pool) : status;
  }

  private managedFields(
    marks: NodeMarks[],
    status: Node['status'],
  ): ManagedFieldsEntry[] {
    const { createdAt, kubelet } = this.pool;
    return [
      ...marks.map(({ manager, time, labels, annotations }) =>
        managedBy(manager, time, {
          'f:metadata': {
            'f:annotations': ownedKeys(Object.keys(annotations)),
            'f:labels': ownedKeys(Object.keys(labels)),
          },
        }),
      ),
      managedBy(
        kubelet === 'k3s' ? 'k3s' : 'kube-controller-manager',
        Clock.after(createdAt, 5),
        {
          'f:spec': {
            'f:podCIDR': {},
            'f:podCIDRs': { '.': {}, [`v:"${this.podCIDR}"`]: {} },
          },
        },
      ),
      managedBy(
        kubelet,
        this.heartbeat,
        { 'f:status': ownedFields(status) },
        { subresource: 'status' },
      ),
    ];
  }
}

export function planNodes(
  scope: BuildScope,
  clock: Clock,
  { nodeGroups, kubernetesVersion, weight }: ClusterDefinition,
): PlannedNode[] {
  let index = 0;
  return nodeGroups.flatMap(group => {
    const kubeletVersion = group.kubeletVersion ?? kubernetesVersion;
    const pool: NodePool = {
      ...{ scope, clock, group, kubeletVersion },
      real: weight === 'real',
      kubelet: kubeletVersion.includes('+k3s') ? 'k3s' : 'kubelet',
      createdAt: clock.hoursAgo(group.createdHoursAgo ?? DEFAULT_AGE_HOURS),
    };
    return Array.from({ length: group.count }, (_, position) => {
      index += 1;
      return new PlannedNode(pool, `${group.name}-${position + 1}`, index - 1);
    });
  });
}
