/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { BuiltCluster, KubeObject } from '@internal/demo-clusters';
import limitConcurrency from 'p-limit';
import { z } from 'zod';
import { CONNECTIONS, type KubeApi, type Manifest } from './KubeApi';

const listSchema = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/** The start of an agent in the report of a probe, in seconds. */
const AGENT_START = /(?<=startedAt\\?":)\d{10}(?!\d)/g;

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** Tests seed it with nodes that no kubelet stands behind, and take things away: nothing for a cluster that somebody uses. */
export async function refuseNodesOfOthers(
  api: KubeApi,
  { nodes }: Pick<BuiltCluster, 'nodes'>,
): Promise<void> {
  const { items } = listSchema.parse(await api.request('GET', '/api/v1/nodes'));
  const ours = new Set(nodes.map(({ metadata }) => metadata.name));
  const others = items.filter(({ metadata }) => !ours.has(metadata.name));
  if (others.length > 0) {
    throw new Error(
      `This cluster has nodes of its own (${others[0].metadata.name}); the test wants an API server of which nobody makes use`,
    );
  }
}

/** What a client may say of an object; the rest is the server's. Owners go by the UIDs that the server gave them. */
function manifestOf(object: KubeObject, uids: Map<string, string>): Manifest {
  const { metadata, ...rest } = object;
  const owners = metadata.ownerReferences?.flatMap(owner => {
    const uid = uids.get(owner.uid);
    return uid ? [{ ...owner, uid }] : [];
  });
  const kept = {
    name: metadata.name,
    namespace: metadata.namespace,
    generateName: metadata.generateName,
    labels: metadata.labels,
    annotations: metadata.annotations,
    ownerReferences: owners,
  };
  return { ...rest, metadata: kept };
}

/** CiliumNodeConfig as a custom resource whose content the server does not look at. */
async function serveNodeConfigs(
  api: KubeApi,
  versions: readonly string[],
): Promise<void> {
  if (versions.length === 0) {
    return;
  }
  const open = {
    type: 'object',
    'x-kubernetes-preserve-unknown-fields': true,
  };
  const schema = {
    openAPIV3Schema: { type: 'object', properties: { spec: open } },
  };
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'ciliumnodeconfigs.cilium.io' },
    spec: {
      group: 'cilium.io',
      scope: 'Namespaced',
      names: {
        kind: 'CiliumNodeConfig',
        listKind: 'CiliumNodeConfigList',
        plural: 'ciliumnodeconfigs',
        singular: 'ciliumnodeconfig',
      },
      versions: versions.map((name, index) => ({
        ...{ name, schema, served: true, storage: index === 0 },
      })),
    },
  };
  await api.create(definition);
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await api.request(
        'GET',
        `/apis/cilium.io/${versions[0]}/ciliumnodeconfigs`,
      );
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await pause(100);
    }
  }
}

/**
 * Gives statuses other times: in the same order as before, a second apart from now on. What runs has started after the
 * server took the objects, and an agent has read the configuration that is there.
 */
function fromNowOn(statuses: readonly object[]): {
  statuses: object[];
  until: number;
} {
  const written = JSON.stringify(statuses);
  const times = [
    ...new Set([
      ...(written.match(TIME) ?? []).map(time => Date.parse(time)),
      ...(written.match(AGENT_START) ?? []).map(time => Number(time) * 1000),
    ]),
  ].sort((a, b) => a - b);
  // Times are whole seconds, and one of a change counts for the second after it as well
  const start = Math.ceil(Date.now() / 1000 + 2) * 1000;
  const newTime = (time: number) => start + times.indexOf(time) * 1000;
  return {
    statuses: JSON.parse(
      written
        .replace(TIME, time =>
          new Date(newTime(Date.parse(time))).toISOString().replace('.000', ''),
        )
        .replace(AGENT_START, time =>
          String(newTime(Number(time) * 1000) / 1000),
        ),
    ),
    until: start + times.length * 1000,
  };
}

/** All but nodes and pods; owners come before what they own. */
const ownersOf = (cluster: BuiltCluster): KubeObject[] => [
  ...[...cluster.configMaps, ...cluster.ciliumNodeConfigs],
  ...[...cluster.daemonSets, ...cluster.controllerRevisions],
];

/** Does something with each object, as many at once as there are connections. */
async function sideBySide<T>(
  objects: readonly T[],
  act: (object: T, index: number) => Promise<unknown>,
): Promise<void> {
  const limit = limitConcurrency(CONNECTIONS);
  await Promise.all(
    objects.map((object, index) => limit(() => act(object, index))),
  );
}

/** Takes the objects of a demo cluster out of a real API server again. */
export async function clearCluster(
  api: KubeApi,
  cluster: BuiltCluster,
): Promise<void> {
  const { nodes, pods } = cluster;
  await sideBySide([...nodes, ...pods, ...ownersOf(cluster)], object =>
    api.remove(object),
  );
}

/** Puts objects of a demo cluster into a real API server, as their controllers and kubelets would. */
export async function seedCluster(
  api: KubeApi,
  cluster: BuiltCluster,
): Promise<void> {
  await refuseNodesOfOthers(api, cluster);
  const { nodes, pods, daemonSets } = cluster;
  await api.ensureNamespaces([...ownersOf(cluster), ...pods]);
  await serveNodeConfigs(api, cluster.ciliumNodeConfigVersions);
  const uids = new Map<string, string>();
  for (const object of ownersOf(cluster)) {
    uids.set(object.metadata.uid, await api.create(manifestOf(object, uids)));
  }
  await sideBySide([...nodes, ...pods], object =>
    api.create(manifestOf(object, uids)),
  );
  await sideBySide([...nodes, ...daemonSets], object =>
    api.setStatus(object, object.status),
  );
  const { statuses, until } = fromNowOn(pods.map(({ status }) => status));
  await pause(until - Date.now());
  await sideBySide(pods, (pod, index) => api.setStatus(pod, statuses[index]));
}
