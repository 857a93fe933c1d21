/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Condition, Node } from '../../objects';
import { sha256Of, uidOf } from '../identity';
import type { NodeMarks, NodePool } from '../nodePool';
import { featuresOf } from './features';
import { nodeImages } from './images';

const REGION = 'eu-north';
const ZONES = ['a', 'b', 'c'].map(letter => `${REGION}-${letter}`);
const RESOURCES = {
  'ephemeral-storage': '203056560Ki',
  'hugepages-1Gi': '0',
  'hugepages-2Mi': '0',
};

/** What the controller of the cloud, the Cluster API and node feature discovery keep on a node of a pool. */
export function realMarks(
  pool: NodePool,
  node: { name: string; address: string },
  index: number,
): NodeMarks[] {
  const { scope, group } = pool;
  const { cluster } = scope;
  const { cpus = 4 } = group;
  const instanceType = `m1.${cpus}c.${cpus * 4}g`;
  const zone = ZONES[index % ZONES.length];
  const machines = `${cluster}-${group.name}-7d4f9`;
  return [
    {
      manager: 'openstack-cloud-controller-manager',
      time: pool.afterJoin(20),
      labels: {
        'node.kubernetes.io/instance-type': instanceType,
        'topology.kubernetes.io/region': REGION,
        'topology.kubernetes.io/zone': zone,
      },
      annotations: { 'alpha.kubernetes.io/provided-node-ip': node.address },
    },
    {
      manager: 'manager',
      time: pool.afterJoin(45),
      labels: {
        'node.cluster.x-k8s.io/pool': group.name,
        'topology.cinder.csi.openstack.org/zone': zone,
      },
      annotations: {
        'cluster.x-k8s.io/cluster-name': cluster,
        get 'cluster.x-k8s.io/machine'() {
          return `${machines}-${sha256Of(node.name).slice(0, 5)}`;
        },
        'cluster.x-k8s.io/owner-name': machines,
        get 'csi.volume.kubernetes.io/nodeid'() {
          return JSON.stringify({
            'cinder.csi.openstack.org': uidOf(cluster, 'instance', node.name),
          });
        },
      },
    },
    ...featuresOf(pool),
  ];
}

/** Adds what the kubelet and Cilium report of a node that has work to do. */
export function realStatus(
  status: Node['status'],
  pool: NodePool,
): Node['status'] {
  const lastHeartbeatTime = pool.afterJoin(38);
  const network: Condition = {
    ...{ type: 'NetworkUnavailable', status: 'False' },
    ...{ lastHeartbeatTime, lastTransitionTime: lastHeartbeatTime },
    reason: 'CiliumIsUp',
    message: 'Cilium is running on this node',
  };
  return {
    ...status,
    capacity: { ...status.capacity, ...RESOURCES },
    allocatable: { ...status.allocatable, ...RESOURCES },
    conditions: [
      ...(pool.group.operatingSystem === 'windows' ? [] : [network]),
      ...status.conditions,
    ],
    images: nodeImages(),
  };
}
