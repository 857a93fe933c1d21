/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryStart } from './agent';
import {
  type Wish,
  bears,
  clusterOf,
  configFor,
  nodeOf,
  started,
} from './clusters';
import { hostOf, kernels, nics, osImages } from './hosts';
import { type PoolRecipe, type Recipe, extraOptions } from './recipes';
import { troublesOf } from './traffic';
import {
  type Host,
  type ModelCluster,
  type ModelNode,
  type Option,
  isFrom,
  minorOf,
} from './world';

const apiServers: Record<ModelCluster['distribution'], string[]> = {
  kubeadm: ['192.0.2.10:6443'],
  openshift: ['api.example.com:6443'],
  eks: ['0a1b.gr7.eu-central-1.eks.amazonaws.com:443'],
  k3s: ['192.0.2.10:6443', '127.0.0.1:6444', 'localhost:6444'],
  rke2: ['192.0.2.10:6443', '127.0.0.1:6443', 'localhost:6443'],
  talos: ['192.0.2.10:6443', '127.0.0.1:7445', 'localhost:7445'],
};

/** What Cilium's chart calls an option before 1.10. */
const oldNames: Option = {
  'bpf-lb-mode': 'node-port-mode',
  'bpf-lb-acceleration': 'node-port-acceleration',
};

function extra(cilium: string, index: number): Option {
  return Object.fromEntries(
    Object.entries(extraOptions[index]).map(([key, value]) => [
      (!isFrom(cilium, 10) && oldNames[key]) || key,
      value,
    ]),
  );
}

/** Before and after somebody tuned a host. */
const governors = ['powersave', 'performance'];
const profiles = ['balanced', 'network-latency'];

type Unseen = Recipe['unseen'];

function hostFor(
  recipe: Pick<Recipe, 'distribution' | 'jumbo'> & { unseen: Unseen },
  pool: Pick<PoolRecipe, 'kernel' | 'nic' | 'os'> & Partial<PoolRecipe>,
): Host {
  const { distribution, jumbo, unseen } = recipe;
  const onAws = distribution === 'eks';
  const onTalos = distribution === 'talos';
  const nic = onAws ? nics[3] : nics[pool.nic];
  const { tunedUp = false, hasGovernor = true } = pool;
  return hostOf({
    kernel: kernels[pool.kernel],
    osImage: onTalos ? 'Talos (v1.8.0)' : osImages[pool.os],
    vendor: onAws ? 'Amazon EC2' : 'QEMU',
    nics: [
      {
        ...nic,
        name: 'eth0',
        queues: 4,
        mtu: jumbo ? 9000 : 1500,
        takesXdp: nic.takesXdp && unseen.takesXdp,
        tsoMax: unseen.takesBigPackets ? nic.tsoMax : 65_536,
      },
    ],
    readsQdisc: unseen.readsQdisc,
    irqbalance: !tunedUp,
    pinned: tunedUp,
    governor: hasGovernor ? governors[Number(tunedUp)] : undefined,
    tuned: onTalos
      ? undefined
      : { running: tunedUp, profile: profiles[Number(tunedUp)] },
  });
}

const kubeProxyOf = ({
  distribution,
}: Recipe): NonNullable<ModelCluster['kubeProxyBy']> =>
  distribution === 'k3s' || distribution === 'rke2'
    ? 'distribution'
    : 'daemonSet';

/** Wishes that a release has words for. */
function basicWish(recipe: Recipe): Wish {
  const { cilium, native, geneve, ipv6, replacement } = recipe;
  const isBoolean = minorOf(cilium) >= 16;
  return {
    ...{ native, geneve, ipv6 },
    replacement: isBoolean && replacement === 'some' ? 'off' : replacement,
    bpfMasquerade:
      recipe.bpfMasquerade && !(isBoolean && replacement !== 'full'),
  };
}

function nodesOf(recipe: Recipe, kubeProxy: boolean): ModelNode[] {
  const { pools, probes } = recipe;
  return pools.flatMap((pool, index) =>
    Array.from({ length: pool.count }, (_, number) => {
      const name = `${String.fromCharCode(97 + index)}${number}`;
      const node = nodeOf(name, hostFor(recipe, pool));
      node.labels = { pool: String(index) };
      node.kubeProxy = kubeProxy;
      node.hasProbe =
        probes === 'everywhere' || (probes === 'onFirstPool' && index === 0);
      return node;
    }),
  );
}

/** Nodes that are there because agents start on them. */
function withoutRefusing(cluster: ModelCluster): ModelCluster {
  const nodes = cluster.nodes.filter(
    node => tryStart(cluster, node).refusal === undefined,
  );
  return { ...cluster, nodes };
}

function addWishes(cluster: ModelCluster, { wishes, cilium }: Recipe): void {
  for (const wish of wishes) {
    const config = { ...cluster.config, ...extra(cilium, wish) };
    if (bears(cluster, config)) {
      cluster.config = config;
    }
  }
}

function addElsewhere(cluster: ModelCluster, recipe: Recipe): void {
  const { elsewhere, cilium } = recipe;
  if (elsewhere === undefined || !isFrom(cilium, 13)) {
    return;
  }
  const label = { key: 'pool', value: '0' };
  const values = extra(cilium, elsewhere);
  cluster.nodeConfigs.set('team', {
    ...{ label, values },
    ...{ createdAt: 200, changedAt: 200 },
  });
  if (
    cluster.nodes.some(node => tryStart(cluster, node).refusal !== undefined) ||
    troublesOf(started(structuredClone(cluster))).size > 0
  ) {
    cluster.nodeConfigs.delete('team');
  }
}

/**
 * A cluster that runs, made from a recipe: what no agent would start with is left out.
 *
 * @returns undefined where agents start on none of the nodes
 */
export function cook(recipe: Recipe): ModelCluster | undefined {
  const { cilium, distribution, unseen } = recipe;
  const wish = basicWish(recipe);
  const full = wish.replacement === 'full';
  const kubeProxyBy =
    full && !recipe.kubeProxyBeside ? undefined : kubeProxyOf(recipe);
  const nodes = nodesOf(recipe, kubeProxyBy !== undefined);
  const cluster = withoutRefusing(
    clusterOf(cilium, nodes, {
      distribution,
      config: configFor(cilium, wish),
      apiServers: apiServers[distribution],
      apiServer:
        full || recipe.namesApiServer ? apiServers[distribution][0] : undefined,
      kubeProxyBy,
      unseen: { fabricMtu: 9001, ...unseen },
    }),
  );
  if (cluster.nodes.length === 0) {
    return undefined;
  }
  addWishes(cluster, recipe);
  addElsewhere(cluster, recipe);
  started(cluster);
  if (recipe.agentOfFirst === 'gone') {
    cluster.nodes[0].agent = undefined;
  }
  cluster.hidden = recipe.hidden;
  for (const pending of recipe.pending) {
    Object.assign(cluster.config, extra(cilium, pending));
    cluster.configChangedAt = cluster.clock += 60;
  }
  return cluster;
}

/** Nodes that join a cluster, as an autoscaler makes them: nobody labels them. */
export function addNodes(cluster: ModelCluster, recipe: Recipe): ModelNode[] {
  return recipe.added.map((pool, index) => {
    const node = nodeOf(`new${index}`, hostFor(recipe, pool));
    cluster.nodes.push(node);
    return node;
  });
}
