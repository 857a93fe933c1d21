/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeLabel, Setting } from '../../../plan/types';
import { type ModelCluster, isFrom } from '../world';
import { type Disrupted, Wrong, tick } from './wrong';

const never = [
  ...['enable-ipsec', 'enable-wireguard', 'enable-hubble', 'enable-l7-proxy'],
  ...['routing-mode', 'tunnel', 'tunnel-protocol', 'enable-ipv4'],
  ...['enable-ipv6', 'cni-chaining-mode', 'ipam'],
];

/** Differing between nodes, these cut traffic. */
const ofTheCluster = [
  ...['bpf-lb-mode', 'node-port-mode', 'bpf-lb-dsr-dispatch', 'mtu'],
  ...['ipv4-native-routing-cidr', 'ipv6-native-routing-cidr'],
  ...['native-routing-cidr', 'auto-direct-node-routes'],
];

function checkSettings(settings: readonly Setting[]): void {
  const forbidden = settings.find(({ key }) => never.includes(key));
  if (forbidden) {
    throw new Wrong(`sets ${forbidden.key}, which no plan may touch`);
  }
}

function change(values: Record<string, string>, settings: readonly Setting[]) {
  for (const { key, value } of settings) {
    if (value === null) {
      delete values[key];
    } else {
      values[key] = value;
    }
  }
}

export function setValues(
  cluster: ModelCluster,
  settings: Setting[],
): Disrupted {
  checkSettings(settings);
  if (settings.length === 0) {
    throw new Wrong('sets nothing');
  }
  change(cluster.config, settings);
  cluster.configChangedAt = tick(cluster);
  return {};
}

export function applyNodeConfig(
  cluster: ModelCluster,
  operation: { name: string; label: NodeLabel; settings: Setting[] },
): Disrupted {
  const { name, label, settings } = operation;
  checkSettings(settings);
  const wide = settings.find(({ key }) => ofTheCluster.includes(key));
  if (wide) {
    throw new Wrong(`sets ${wide.key} for some nodes alone`);
  }
  if (!label.key.startsWith('cilium-tuning/')) {
    throw new Wrong(`selects by ${label.key}, which new nodes may carry`);
  }
  if (!isFrom(cluster.cilium, 13)) {
    throw new Wrong('this Cilium has no CiliumNodeConfig');
  }
  const values = Object.fromEntries(
    settings.flatMap(({ key, value }) =>
      value === null ? [] : [[key, value]],
    ),
  );
  const changedAt = tick(cluster);
  const createdAt = cluster.nodeConfigs.get(name)?.createdAt ?? changedAt;
  cluster.nodeConfigs.set(name, { label, values, createdAt, changedAt });
  return {};
}

export function removeNodeConfig(
  cluster: ModelCluster,
  name: string,
): Disrupted {
  if (!cluster.nodeConfigs.delete(name)) {
    throw new Wrong(`there is no CiliumNodeConfig ${name}`);
  }
  tick(cluster);
  return {};
}
