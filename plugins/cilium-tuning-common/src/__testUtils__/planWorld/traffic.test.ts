/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type Wish, clusterOf, configFor, nodeOf, started } from './clusters';
import { hostOf } from './hosts';
import {
  changeHost,
  drain,
  keepKubeProxyAway,
  reboot,
  removeKubeProxy,
  restartAgent,
  setLabel,
  uncordon,
} from './operations';
import { troublesOf } from './traffic';
import type { ModelCluster, ModelNode } from './world';

const label = { key: 'cilium-tuning/kube-proxy-replacement', value: 'on' };

/** Two nodes whose agents run. */
function running(
  wish: Wish = {},
  more: Partial<ModelCluster> = {},
): ModelCluster & { nodes: [ModelNode, ModelNode] } {
  const nodes: [ModelNode, ModelNode] = [nodeOf('a'), nodeOf('b')];
  const cilium = more.cilium ?? '1.18.4';
  const cluster = clusterOf(cilium, nodes, {
    config: configFor(cilium, wish),
    ...more,
  });
  return { ...started(cluster), nodes };
}

/** With kube-proxy, and an API server that agents know. */
const withKubeProxy = (wish: Wish = {}, more: Partial<ModelCluster> = {}) =>
  running(
    { replacement: 'off', bpfMasquerade: false, ...wish },
    { kubeProxyBy: 'daemonSet', ...more },
  );

type Trial = [what: string, make: () => ModelCluster, expected: string[]];

const told = (more: Record<string, string>): Wish => ({ more });

const trials: Trial[] = [
  ['a cluster that replaces kube-proxy', () => running(), []],
  ['a cluster with kube-proxy', () => withKubeProxy(), []],
  [
    'a cluster with kube-proxy left beside its replacement',
    () => running({}, { kubeProxyBy: 'daemonSet' }),
    [],
  ],
  [
    'an agent that takes another LB mode before the others',
    () => {
      const cluster = running();
      cluster.config['bpf-lb-mode'] = 'dsr';
      restartAgent(cluster, cluster.nodes[0]);
      return cluster;
    },
    ['differs: loadBalancing'],
  ],
  [
    'DSR on one node while the other leaves NodePorts to kube-proxy',
    () => {
      const cluster = withKubeProxy(told({ 'bpf-lb-mode': 'dsr' }));
      cluster.config['kube-proxy-replacement'] = 'true';
      drain(cluster, cluster.nodes[0]);
      restartAgent(cluster, cluster.nodes[0]);
      return cluster;
    },
    ['differs: loadBalancing'],
  ],
  [
    'routing that differs',
    () => {
      const cluster = running();
      cluster.config['routing-mode'] = 'tunnel';
      restartAgent(cluster, cluster.nodes[0]);
      return cluster;
    },
    ['differs: routing', 'differs: tunnelProtocol'],
  ],
  [
    'encryption on one node alone',
    () => {
      const cluster = running();
      cluster.config['enable-wireguard'] = 'true';
      restartAgent(cluster, cluster.nodes[0]);
      return cluster;
    },
    ['differs: encryption'],
  ],
  [
    'DSR on a network that drops its answers',
    () => {
      const cluster = running(told({ 'bpf-lb-mode': 'dsr' }));
      cluster.unseen.fabricPassesDsr = false;
      return cluster;
    },
    ['answers of DSR are dropped: a', 'answers of DSR are dropped: b'],
  ],
  [
    'kube-proxy that left before anything replaces it',
    () => {
      const cluster = withKubeProxy();
      removeKubeProxy(cluster);
      return cluster;
    },
    ['nobody serves services: a', 'nobody serves services: b'],
  ],
  [
    'a labelled node that kube-proxy left, with its pods moved away',
    () => {
      const cluster = withKubeProxy();
      const [node] = cluster.nodes;
      keepKubeProxyAway(cluster, label);
      drain(cluster, node);
      setLabel(cluster, node, label, true);
      return cluster;
    },
    [],
  ],
  [
    'pods that come back before the replacement is there',
    () => {
      const cluster = withKubeProxy();
      const [node] = cluster.nodes;
      keepKubeProxyAway(cluster, label);
      drain(cluster, node);
      setLabel(cluster, node, label, true);
      uncordon(cluster, node);
      return cluster;
    },
    ['nobody serves services: a'],
  ],
  [
    'agents that know the API server by the service alone, without kube-proxy',
    () => {
      const cluster = withKubeProxy({}, { apiServer: undefined });
      cluster.nodes.forEach(node => drain(cluster, node));
      cluster.nodes[0].cordoned = false;
      removeKubeProxy(cluster);
      return cluster;
    },
    [
      'agent cut off from the API server: a',
      'agent cut off from the API server: b',
    ],
  ],
  [
    'jumbo frames on one node alone',
    () => {
      const cluster = running();
      const [node] = cluster.nodes;
      changeHost(cluster, node, { kind: 'mtu', bytes: 9000 });
      restartAgent(cluster, node);
      return cluster;
    },
    ['packets too large for the way: a'],
  ],
  [
    'jumbo frames on every device, while agents keep to 1500',
    () => {
      const cluster = running(told({ mtu: '1500' }));
      cluster.nodes.forEach(node =>
        changeHost(cluster, node, { kind: 'mtu', bytes: 9000 }),
      );
      return cluster;
    },
    [],
  ],
  [
    'jumbo frames on a network that carries none',
    () => {
      const cluster = running();
      cluster.unseen.fabricMtu = 1500;
      cluster.nodes.forEach(node => {
        changeHost(cluster, node, { kind: 'mtu', bytes: 9000 });
        restartAgent(cluster, node);
      });
      return cluster;
    },
    ['packets too large for the way: a', 'packets too large for the way: b'],
  ],
  [
    'host routing where pods need rules of the host',
    () => {
      const cluster = running();
      cluster.unseen.podsNeedHostRules = true;
      return cluster;
    },
    [
      'pods bypass rules of the host that they need: a',
      'pods bypass rules of the host that they need: b',
    ],
  ],
  [
    'sockets that sidecars do not see through',
    () => {
      const cluster = running();
      cluster.unseen.podsNeedServiceAddresses = true;
      return cluster;
    },
    [
      'sidecars do not see addresses of services: a',
      'sidecars do not see addresses of services: b',
    ],
  ],
  [
    'sockets of the host alone',
    () => {
      const cluster = running(told({ 'bpf-lb-sock-hostns-only': 'true' }));
      cluster.unseen.podsNeedServiceAddresses = true;
      return cluster;
    },
    [],
  ],
  [
    'BPF masquerading of IPv6 in 1.15',
    () => running({ ipv6: true }, { cilium: '1.15.9' }),
    [
      'IPv6 is not masqueraded any more: a',
      'IPv6 is not masqueraded any more: b',
    ],
  ],
  [
    'netkit under pods that have veth',
    () => {
      const cluster = running();
      cluster.config['datapath-mode'] = 'netkit';
      restartAgent(cluster, cluster.nodes[0]);
      return cluster;
    },
    ['pods have devices of another kind: a'],
  ],
  [
    'all nodes drained at once',
    () => {
      const cluster = running();
      cluster.nodes.forEach(node => drain(cluster, node));
      return cluster;
    },
    ['no node takes pods'],
  ],
];

describe('troubles of traffic in the model', () => {
  it.each(trials)('%s', (_, make, expected) => {
    expect([...troublesOf(make())].sort()).toEqual([...expected].sort());
  });
});

describe('operations that cut connections', () => {
  it.each<[what: string, settings: Record<string, string>]>([
    ['maps of another size', { 'bpf-map-dynamic-size-ratio': '0.08' }],
    ['maps of another kind', { 'bpf-distributed-lru': 'true' }],
    ['another clock', { 'enable-bpf-clock-probe': 'true' }],
    [
      'another owner of services',
      { 'kube-proxy-replacement': 'false', 'enable-bpf-masquerade': 'false' },
    ],
  ])('%s wants pods moved away first', (_, settings) => {
    const cluster = running();
    const [a, b] = cluster.nodes;
    cluster.kubeProxyBy = 'daemonSet';
    cluster.nodes.forEach(node => {
      node.kubeProxy = true;
    });
    Object.assign(cluster.config, settings);
    expect(() => restartAgent(cluster, a)).toThrow('cuts connections');
    drain(cluster, b);
    expect(restartAgent(cluster, b)).toEqual({ agentRestart: true });
  });

  it('masquerading in another way resets connections, and nothing more', () => {
    const cluster = running({ bpfMasquerade: false });
    cluster.config['enable-bpf-masquerade'] = 'true';
    expect(restartAgent(cluster, cluster.nodes[0])).toEqual({
      agentRestart: true,
      connectionsReset: true,
    });
  });

  it('no node is started anew under its pods', () => {
    const cluster = running();
    expect(() => reboot(cluster, cluster.nodes[0])).toThrow('under its pods');
  });
});

describe('what no operation does', () => {
  it.each<[what: string, act: (cluster: ModelCluster) => unknown, why: string]>(
    [
      [
        'pin interrupts that irqbalance moves',
        cluster =>
          changeHost(cluster, cluster.nodes[0], { kind: 'pinInterrupts' }),
        'irqbalance',
      ],
      [
        'set a profile where no tuned runs',
        cluster =>
          changeHost(cluster, nodeOf('t', hostOf({ tuned: undefined })), {
            kind: 'tunedProfile',
            profile: 'network-latency',
          }),
        'no tuned',
      ],
      [
        'load a module that the kernel has not',
        cluster =>
          changeHost(
            cluster,
            nodeOf(
              't',
              hostOf({ nics: [], kernel: { ...hostOf().kernel, bbr: false } }),
            ),
            { kind: 'kernelModule', module: 'tcp_bbr' },
          ),
        'no tcp_bbr',
      ],
      [
        'take away a kube-proxy that is not there',
        removeKubeProxy,
        'no kube-proxy',
      ],
    ],
  )('%s', (_, act, why) => {
    expect(() => act(running())).toThrow(why);
  });
});
