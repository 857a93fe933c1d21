/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Node } from '../../objects';
import { ageColumn, Column, column, nameColumn, wide } from './column';

function nodeStatus(node: Node): string {
  const ready = node.status.conditions.find(c => c.type === 'Ready');
  const words = ready
    ? [ready.status === 'True' ? 'Ready' : 'NotReady']
    : ['Unknown'];
  return [
    ...words,
    ...(node.spec.unschedulable ? ['SchedulingDisabled'] : []),
  ].join(',');
}

function nodeRoles(node: Node): string {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.keys(node.metadata.labels ?? {})
    .filter(key => key.startsWith(prefix))
    .map(key => key.slice(prefix.length));
  return roles.sort().join(',') || '<none>';
}

function nodeAddress(node: Node, type: string): string {
  return (
    node.status.addresses.find(address => address.type === type)?.address ??
    '<none>'
  );
}

export const nodeColumns: Column<Node>[] = [
  nameColumn(),
  column('Status', 'The status of the node', nodeStatus),
  column('Roles', 'The roles of the node', nodeRoles),
  ageColumn(),
  column(
    'Version',
    'Kubelet Version reported by the node.',
    n => n.status.nodeInfo.kubeletVersion,
  ),
  column(
    'Internal-IP',
    'List of addresses reachable to the node.',
    n => nodeAddress(n, 'InternalIP'),
    wide,
  ),
  column(
    'External-IP',
    'List of addresses reachable to the node.',
    n => nodeAddress(n, 'ExternalIP'),
    wide,
  ),
  column(
    'OS-Image',
    'OS Image reported by the node from /etc/os-release (e.g. Debian GNU/Linux 7 (wheezy)).',
    n => n.status.nodeInfo.osImage || '<unknown>',
    wide,
  ),
  column(
    'Kernel-Version',
    "Kernel Version reported by the node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64).",
    n => n.status.nodeInfo.kernelVersion || '<unknown>',
    wide,
  ),
  column(
    'Container-Runtime',
    'ContainerRuntime Version reported by the node through runtime remote API (e.g. containerd://1.4.2).',
    n => n.status.nodeInfo.containerRuntimeVersion || '<unknown>',
    wide,
  ),
];
