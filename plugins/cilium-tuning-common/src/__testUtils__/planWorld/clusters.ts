/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { restartAgent } from './operations';
import { tryStart } from './agent';
import { hostOf } from './hosts';
import {
  type Host,
  type ModelCluster,
  type ModelNode,
  type Option,
  isFrom,
  minorOf,
} from './world';

/** What operators set, in no release's words. */
export interface Wish {
  native?: boolean;
  geneve?: boolean;
  replacement?: 'full' | 'some' | 'off';
  bpfMasquerade?: boolean;
  ipv6?: boolean;
  /** Keys that are the same in every release. */
  more?: Option;
}

function routing(cilium: string, { native = true, geneve }: Wish): Option {
  const protocol = geneve ? 'geneve' : 'vxlan';
  const cidr: Option = {
    [isFrom(cilium, 10) ? 'ipv4-native-routing-cidr' : 'native-routing-cidr']:
      '10.0.0.0/8',
    'ipv6-native-routing-cidr': 'fd00::/48',
  };
  if (!isFrom(cilium, 14)) {
    return native ? { tunnel: 'disabled', ...cidr } : { tunnel: protocol };
  }
  return {
    'routing-mode': native ? 'native' : 'tunnel',
    'tunnel-protocol': protocol,
    ...(native && cidr),
  };
}

function replacementWord(cilium: string, wanted: Wish['replacement']): string {
  if (isFrom(cilium, 14)) {
    return wanted === 'some' && !isFrom(cilium, 16)
      ? 'partial'
      : String(wanted === 'full');
  }
  return { full: 'strict', some: 'partial', off: 'disabled' }[wanted ?? 'off'];
}

/** A ConfigMap in the words of a release. */
export function configFor(cilium: string, wish: Wish = {}): Option {
  return {
    ...routing(cilium, wish),
    'kube-proxy-replacement': replacementWord(
      cilium,
      wish.replacement ?? 'full',
    ),
    'enable-ipv4': 'true',
    'enable-ipv6': String(wish.ipv6 ?? false),
    'bpf-map-dynamic-size-ratio': '0.0025',
    ...(minorOf(cilium) < 10
      ? { masquerade: 'true' }
      : {
          'enable-ipv4-masquerade': 'true',
          'enable-ipv6-masquerade': String(wish.ipv6 ?? false),
        }),
    ...(wish.bpfMasquerade !== false && { 'enable-bpf-masquerade': 'true' }),
    ...wish.more,
  };
}

export function nodeOf(name: string, host: Host = hostOf()): ModelNode {
  return {
    name,
    host,
    labels: {},
    labelsChangedAt: 0,
    cordoned: false,
    pods: { since: 0, devices: 'veth' },
    kubeProxy: false,
    kubeProxyRules: false,
    hasProbe: true,
  };
}

/** A cluster whose agents do not run yet. */
export function clusterOf(
  cilium: string,
  nodes: ModelNode[],
  more: Partial<ModelCluster> = {},
): ModelCluster {
  return {
    clock: 1000,
    cilium,
    distribution: 'kubeadm',
    config: configFor(cilium),
    configChangedAt: 100,
    nodeConfigs: new Map(),
    apiServer: '192.0.2.10:6443',
    apiServers: ['192.0.2.10:6443'],
    nodes,
    unseen: {
      fabricMtu: 9000,
      fabricPassesDsr: true,
      podsNeedHostRules: false,
      podsNeedServiceAddresses: false,
      configMapWins: false,
      masqueradeFallsBack: false,
    },
    ...more,
  };
}

const podDevicesOf = ({ agent }: ModelNode) =>
  agent?.effects.podDevices ?? 'veth';

/** Starts all agents; throws where one refuses. */
export function started(cluster: ModelCluster): ModelCluster {
  for (const node of cluster.nodes) {
    node.kubeProxy = cluster.kubeProxyBy !== undefined;
    node.kubeProxyRules ||= node.kubeProxy;
    restartAgent(cluster, node);
    node.pods = { since: cluster.clock, devices: podDevicesOf(node) };
  }
  return cluster;
}

/** Whether all nodes would start with a configuration. */
export const bears = (cluster: ModelCluster, config: Option): boolean =>
  cluster.nodes.every(
    node => tryStart(cluster, node, config).refusal === undefined,
  );
