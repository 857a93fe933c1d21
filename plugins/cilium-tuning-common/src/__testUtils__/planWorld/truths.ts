/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readTold } from './told';
import { type ModelCluster, type ModelNode } from './world';

const bigPacket = 65_536;

/** Whether an item is on where its agent runs, by what the model does and not by what anybody reports. */
const byCheck: Record<
  string,
  (node: ModelNode, cluster: ModelCluster) => boolean
> = {
  'native-routing': ({ agent }) => agent?.effects.routing === 'Native',
  'kube-proxy-replacement': ({ agent, kubeProxy }) =>
    agent?.effects.replacement === 'full' && !kubeProxy,
  'bpf-masquerade': ({ agent }) => agent?.effects.masquerading === 'BPF',
  'nodeport-dsr': ({ agent }) =>
    agent !== undefined && agent.effects.nodePortMode !== 'SNAT',
  'conntrack-bypass': ({ agent }) => agent?.effects.conntrackBypass === true,
  'bpf-host-routing': ({ agent }) => agent?.effects.hostRouting === 'BPF',
  'ipv6-big-tcp': ({ agent }) => (agent?.effects.bigTcp.ipv6 ?? 0) > bigPacket,
  'ipv4-big-tcp': ({ agent }) => (agent?.effects.bigTcp.ipv4 ?? 0) > bigPacket,
  'bandwidth-manager': ({ agent }) => agent?.effects.bandwidthManager === true,
  bbr: ({ agent }) => agent?.effects.bbrForPods === true,
  'xdp-acceleration': ({ agent, host }) =>
    agent?.effects.xdp.length === host.nics.length,
  tcx: ({ agent }) => agent?.effects.attachMode === 'tcx',
  netkit: ({ agent }) =>
    agent !== undefined && agent.effects.podDevices !== 'veth',
  'distributed-lru': ({ agent }) => agent?.effects.distributedLru === true,
  'bpf-clock': ({ agent }) => agent?.effects.clock === 'jiffies',
  'mtu-jumbo': ({ agent, host }) =>
    Math.min(agent?.effects.mtu ?? 0, ...host.nics.map(({ mtu }) => mtu)) >=
    8000,
  'cpu-governor': ({ host }) => host.governor === 'performance',
  'irq-affinity': ({ host }) => !host.irqbalance && host.pinned,
  'tuned-profile': ({ host }) =>
    host.tuned?.running === true &&
    ['network-latency', 'network-throughput'].includes(host.tuned.profile),
  'preempt-none': ({ host }) =>
    host.kernel.dynamicPreemption && host.preempt.running === 'none',
  hubble: ({ agent }, { cilium }) =>
    agent !== undefined &&
    readTold(agent.told, cilium).flag('enable-hubble', true),
};

/** Whether an item is on at a node; undefined for one that the model does not know. */
export function isTrue(
  check: string,
  node: ModelNode,
  cluster: ModelCluster,
): boolean | undefined {
  return Object.hasOwn(byCheck, check)
    ? byCheck[check](node, cluster)
    : undefined;
}
