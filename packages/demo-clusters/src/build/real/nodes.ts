/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Condition, Node } from '../../objects';
import { Clock } from '../clock';
import { sha256Of, uidOf } from '../identity';
import type { NodeMarks, NodePool } from '../nodes';
import { featureLabels } from './featureLabels';
import { nodeImages } from './images';

const ZONES = ['a', 'b', 'c'];

/** What the controller of the cloud, the Cluster API and node feature discovery keep on a node of a pool. */
export function realMarks(
  { scope, group, createdAt }: NodePool,
  name: string,
  index: number,
): NodeMarks[] {
  const { cluster } = scope;
  const instance = uidOf(cluster, 'instance', name);
  const machines = `${cluster}-${group.name}-${sha256Of(
    'machines',
    group.name,
  ).slice(0, 10)}`;
  const instanceType = `m1.${group.cpus ?? 4}c.${(group.cpus ?? 4) * 4}g`;
  const region = 'eu-north';
  const zone = `${region}-${ZONES[index % ZONES.length]}`;
  const features = featureLabels(group);
  const names = Object.keys(features);
  return [
    {
      manager: 'openstack-cloud-controller-manager',
      time: Clock.after(createdAt, 20),
      labels: {
        'beta.kubernetes.io/instance-type': instanceType,
        'failure-domain.beta.kubernetes.io/region': region,
        'failure-domain.beta.kubernetes.io/zone': zone,
        'node.kubernetes.io/instance-type': instanceType,
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': zone,
      },
      annotations: {
        'alpha.kubernetes.io/provided-node-ip': `192.168.${
          10 + Math.floor(index / 250)
        }.${1 + (index % 250)}`,
      },
    },
    {
      manager: 'manager',
      time: Clock.after(createdAt, 45),
      labels: {
        'node.cluster.x-k8s.io/pool': group.name,
        'topology.cinder.csi.openstack.org/zone': zone,
      },
      annotations: {
        'cluster.x-k8s.io/cluster-name': cluster,
        'cluster.x-k8s.io/cluster-namespace': 'fleet',
        'cluster.x-k8s.io/labels-from-machine': 'node.cluster.x-k8s.io/pool',
        'cluster.x-k8s.io/machine': `${machines}-${instance.slice(0, 5)}`,
        'cluster.x-k8s.io/owner-kind': 'MachineSet',
        'cluster.x-k8s.io/owner-name': machines,
        'csi.volume.kubernetes.io/nodeid': JSON.stringify({
          'cinder.csi.openstack.org': instance,
        }),
      },
    },
    ...(names.length > 0
      ? [
          {
            manager: 'nfd-master',
            time: Clock.after(createdAt, 75),
            labels: features,
            annotations: {
              'nfd.node.kubernetes.io/feature-labels': names
                .map(label => label.replace('feature.node.kubernetes.io/', ''))
                .join(','),
            },
          },
        ]
      : []),
  ];
}

/** Adds what the kubelet and Cilium report of a node that has work to do. */
export function realStatus(
  status: Node['status'],
  { group, createdAt }: NodePool,
): Node['status'] {
  const resources = {
    'ephemeral-storage': '203056560Ki',
    'hugepages-1Gi': '0',
    'hugepages-2Mi': '0',
  };
  const network: Condition = {
    ...{ type: 'NetworkUnavailable', status: 'False' },
    lastHeartbeatTime: Clock.after(createdAt, 38),
    lastTransitionTime: Clock.after(createdAt, 38),
    reason: 'CiliumIsUp',
    message: 'Cilium is running on this node',
  };
  const conditions = [
    ...(group.operatingSystem === 'windows' ? [] : [network]),
    ...status.conditions,
  ];
  return {
    ...status,
    conditions,
    capacity: { ...status.capacity, ...resources },
    allocatable: { ...status.allocatable, ...resources },
    images: nodeImages(),
  };
}
