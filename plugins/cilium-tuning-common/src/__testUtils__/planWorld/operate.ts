/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting, NodeLabel, Setting } from '../../plan/types';
import { configOf, tryStart } from './agent';
import { cutBy } from './traffic';
import { type Host, type ModelCluster, type ModelNode, isFrom } from './world';

/** What cannot be done as it stands, or must never be done. */
export class Wrong extends Error {}

/** What doing something disrupted, in the words of a step. */
export interface Disrupted {
  agentRestart?: true;
  podRestart?: true;
  nodeReboot?: true;
  connectionsReset?: true;
}

const tick = (cluster: ModelCluster) => {
  cluster.clock += 60;
  return cluster.clock;
};

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

/** Puts kube-proxy where its DaemonSet wants it. */
export function placeKubeProxy(cluster: ModelCluster, node: ModelNode): void {
  const { kubeProxyBy, kubeProxyAway: away } = cluster;
  node.kubeProxy =
    kubeProxyBy !== undefined &&
    !(away && node.labels[away.key] === away.value);
  node.kubeProxyRules ||= node.kubeProxy;
}

export function setLabel(
  cluster: ModelCluster,
  node: ModelNode,
  { key, value }: NodeLabel,
  on: boolean,
): Disrupted {
  if (on) {
    node.labels[key] = value;
  } else {
    delete node.labels[key];
  }
  node.labelsChangedAt = tick(cluster);
  placeKubeProxy(cluster, node);
  return {};
}

export function keepKubeProxyAway(
  cluster: ModelCluster,
  label: NodeLabel,
): Disrupted {
  if (cluster.kubeProxyBy !== 'daemonSet') {
    throw new Wrong('there is no DaemonSet of kube-proxy');
  }
  cluster.kubeProxyAway = label;
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

export function removeKubeProxy(cluster: ModelCluster): Disrupted {
  if (cluster.kubeProxyBy === undefined) {
    throw new Wrong('there is no kube-proxy');
  }
  delete cluster.kubeProxyBy;
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

export function restoreKubeProxy(cluster: ModelCluster): Disrupted {
  const { distribution } = cluster;
  cluster.kubeProxyBy =
    distribution === 'k3s' || distribution === 'rke2'
      ? 'distribution'
      : 'daemonSet';
  tick(cluster);
  cluster.nodes.forEach(node => placeKubeProxy(cluster, node));
  return {};
}

export function flushKubeProxyRules(
  cluster: ModelCluster,
  node: ModelNode,
): Disrupted {
  tick(cluster);
  node.kubeProxyRules = node.kubeProxy;
  return {};
}

/** A new pod of the agent in the place of the old one, if it starts. */
export function restartAgent(
  cluster: ModelCluster,
  node: ModelNode,
): Disrupted {
  const before = node.agent;
  const startedAt = tick(cluster);
  const start = tryStart(cluster, node, configOf(cluster, node));
  if (start.refusal !== undefined) {
    node.agent = undefined;
    node.refusal = start.refusal;
    throw new Wrong(`the agent of ${node.name} stops: ${start.refusal}`);
  }
  const { told, effects } = start;
  node.refusal = undefined;
  node.agent = { told, effects, startedAt, apiServer: cluster.apiServer };
  const cut = before && node.pods ? cutBy(before.effects, effects) : undefined;
  if (cut?.needsDrain) {
    throw new Wrong(
      `the restart on ${node.name} cuts connections of pods that were not moved away`,
    );
  }
  return {
    agentRestart: true,
    ...(cut?.connections && { connectionsReset: true }),
  };
}

/** Chart values that stand in the template of the agents' pods: with them all agents are made anew. */
export function setApiServer(
  cluster: ModelCluster,
  host?: string,
  port?: string,
): Disrupted {
  const [known] = cluster.apiServers;
  const separator = known.lastIndexOf(':');
  const address = `${host ?? known.slice(0, separator)}:${
    port ?? known.slice(separator + 1)
  }`;
  if (!cluster.apiServers.includes(address)) {
    throw new Wrong(`there is no API server at ${address}`);
  }
  cluster.apiServer = address;
  return Object.assign(
    {},
    ...cluster.nodes.map(node => restartAgent(cluster, node)),
  );
}

export function drain(cluster: ModelCluster, node: ModelNode): Disrupted {
  tick(cluster);
  node.cordoned = true;
  node.pods = undefined;
  return { podRestart: true };
}

function startPods(cluster: ModelCluster, node: ModelNode): void {
  const devices = node.agent?.effects.podDevices ?? 'veth';
  node.pods = { since: tick(cluster), devices };
}

export function uncordon(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (!node.cordoned) {
    throw new Wrong(`${node.name} is not cordoned`);
  }
  node.cordoned = false;
  if (!node.pods) {
    startPods(cluster, node);
  }
  return {};
}

export function restartPods(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (node.pods) {
    startPods(cluster, node);
  }
  return { podRestart: true };
}

/** What changing something on a host comes to, by what is changed. */
const hostChanges: {
  [K in HostSetting['kind']]: (
    host: Host,
    setting: Extract<HostSetting, { kind: K }>,
  ) => void;
} = {
  tunedProfile(host, { profile }) {
    if (!host.tuned) {
      throw new Wrong('no tuned can run there');
    }
    host.tuned = { running: true, profile };
  },
  cpuGovernor(host, { governor }) {
    if (host.governor === undefined) {
      throw new Wrong('its CPUs have no frequency to choose');
    }
    host.governor = governor;
  },
  stopIrqbalance(host) {
    host.irqbalance = false;
  },
  pinInterrupts(host) {
    if (host.irqbalance) {
      throw new Wrong('irqbalance moves its interrupts again');
    }
    host.pinned = true;
  },
  kernelArgument({ preempt }, { argument }) {
    preempt.next = /^preempt=(.+)$/.exec(argument)?.[1];
  },
  kernelModule({ kernel }, { module }) {
    if (module === 'tcp_bbr' && !kernel.bbr) {
      throw new Wrong('its kernel has no tcp_bbr');
    }
  },
  mtu({ nics }, { bytes }) {
    nics.forEach(nic => {
      nic.mtu = bytes;
    });
  },
};

export function changeHost(
  cluster: ModelCluster,
  { host }: ModelNode,
  setting: HostSetting,
): Disrupted {
  tick(cluster);
  applyTo(host, setting);
  return {};
}

function applyTo<K extends HostSetting['kind']>(
  host: Host,
  setting: Extract<HostSetting, { kind: K }>,
) {
  const apply: (
    host: Host,
    setting: Extract<HostSetting, { kind: K }>,
  ) => void = hostChanges[setting.kind as K];
  apply(host, setting);
}

export function reboot(cluster: ModelCluster, node: ModelNode): Disrupted {
  if (node.pods) {
    throw new Wrong(`${node.name} is started anew under its pods`);
  }
  tick(cluster);
  node.host.preempt.running = node.host.preempt.next;
  node.kubeProxyRules = node.kubeProxy;
  return { ...restartAgent(cluster, node), nodeReboot: true };
}
