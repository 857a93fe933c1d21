/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition, NodeDifferences } from '../definition';
import type { ManagedFieldsEntry, Node } from '../objects';
import type { Blueprint } from './blueprint';
import type { Clock } from './clock';
import { uidOf } from './identity';
import { BuildScope, managedBy } from './metadata';
import { NodePool, type NodeMarks } from './nodePool';
import { nodeInfo, POSTED_FIELDS, type Ready } from './nodeStatus';
import { realMarks, realStatus } from './real/nodes';

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
    return Object.assign({}, ...this.marks.map(({ labels }) => labels));
  }

  get address(): string {
    const [high, low] = [Math.floor(this.index / 250), this.index % 250];
    return `192.168.${10 + high}.${1 + low}`;
  }

  get podCIDR(): string {
    const [high, low] = [Math.floor(this.index / 250), this.index % 250];
    return `10.${42 + high}.${low}.0/24`;
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
    const { name, podCIDR, resourceVersion, marks } = this;
    const taints = [...(group.taints ?? []), ...(this.own.taints ?? [])];
    const managedFields = () => this.managedFields(marks);
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        get uid() {
          return uidOf(scope.cluster, 'Node', '', name);
        },
        resourceVersion,
        creationTimestamp: createdAt,
        labels: Object.assign({}, ...marks.map(({ labels }) => labels)),
        get annotations() {
          return Object.assign({}, ...marks.map(mark => mark.annotations));
        },
        get managedFields() {
          return managedFields();
        },
      },
      spec: {
        podCIDR,
        podCIDRs: [podCIDR],
        ...(taints.length && { taints }),
      },
      status: this.status(),
    };
  }

  private get own(): NodeDifferences {
    return this.pool.group.nodes?.[this.name] ?? {};
  }

  private get ready(): Ready {
    return this.own.ready ?? this.pool.group.ready ?? 'True';
  }

  private get heartbeat(): string {
    return this.postedAt ?? this.pool.heartbeat(this.ready);
  }

  private get marks(): NodeMarks[] {
    const { group, kubelet, labelsChangedAt, scope } = this.pool;
    const { own } = this;
    const os = group.operatingSystem ?? 'linux';
    const roles = [...(group.roles ?? []), ...(own.roles ?? [])];
    const ofKubelet: NodeMarks = {
      manager: kubelet,
      time: labelsChangedAt,
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
        ...own.labels,
      },
      annotations: {
        'node.alpha.kubernetes.io/ttl': '0',
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
        ...group.annotations,
        ...own.annotations,
      },
    };
    return scope.real
      ? [ofKubelet, ...realMarks(this.pool, this, this.index)]
      : [ofKubelet];
  }

  private status(): Node['status'] {
    const { scope, group, kubeletVersion } = this.pool;
    const cpu = String(group.cpus ?? 4);
    const status: Node['status'] = {
      addresses: [
        { type: 'InternalIP', address: this.address },
        { type: 'Hostname', address: this.name },
      ],
      capacity: { cpu, memory: '16384Mi', pods: '110' },
      allocatable: { cpu, memory: '15884Mi', pods: '110' },
      conditions: this.pool.conditionsAt(this.heartbeat, this.ready),
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: nodeInfo(
        scope.cluster,
        this.name,
        { ...group, ...this.own },
        kubeletVersion,
      ),
    };
    return scope.real ? realStatus(status, this.pool) : status;
  }

  private managedFields(marks: NodeMarks[]): ManagedFieldsEntry[] {
    const { pool, name } = this;
    const typical = pool.group.nodes?.[name] === undefined;
    return [
      ...marks.map(mark =>
        managedBy(mark.manager, mark.time, pool.fieldsOf(mark, typical)),
      ),
      managedBy(
        pool.kubelet === 'k3s' ? 'k3s' : 'kube-controller-manager',
        pool.afterJoin(5),
        {
          'f:spec': {
            'f:podCIDR': {},
            'f:podCIDRs': { '.': {}, [`v:"${this.podCIDR}"`]: {} },
          },
        },
      ),
      managedBy(pool.kubelet, this.heartbeat, POSTED_FIELDS, {
        subresource: 'status',
      }),
    ];
  }
}

export function planNodes(
  scope: BuildScope,
  clock: Clock,
  { nodeGroups, kubernetesVersion }: ClusterDefinition,
): PlannedNode[] {
  let index = 0;
  return nodeGroups.flatMap(group => {
    const { kubeletVersion = kubernetesVersion } = group;
    const pool = new NodePool(scope, clock, group, kubeletVersion);
    return Array.from({ length: group.count }, (_, position) => {
      index += 1;
      return new PlannedNode(pool, `${group.name}-${position + 1}`, index - 1);
    });
  });
}
