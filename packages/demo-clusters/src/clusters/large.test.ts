/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  namesIn,
  NODES,
  PODS,
  send,
  startForTest,
  TABLE,
} from '../__testUtils__/startForTest';
import { buildCluster } from '../build/buildCluster';
import { planCluster } from '../build/planCluster';
import type { DemoCluster } from '../DemoCluster';
import type { Pod } from '../objects';
import { largeCluster } from './large';

const AGENTS = `${PODS}?labelSelector=k8s-app%3Dcilium`;
const PROBES = '/api/v1/namespaces/cilium-tuning/pods?';
const WHOLE = 'application/json';
const NODE_COUNT = 300;
const NOW = new Date('2026-03-01T10:00:00Z');
let large: DemoCluster;

beforeAll(async () => {
  const demo = await startForTest({ definitions: [largeCluster(NODE_COUNT)] });
  [large] = demo.clusters;
});

/** Reads page by page, as a client does. */
async function namesOn(path: string): Promise<string[][]> {
  const pages: string[][] = [];
  let next = '';
  do {
    const { body } = await send(large, `${path}&limit=100&continue=${next}`);
    pages.push(namesIn(body));
    next = body.metadata.continue ?? '';
  } while (next);
  return pages;
}

const built = buildCluster(largeCluster(100), NOW);
const agentOn = (node: string): Pod | undefined =>
  built.pods.find(
    ({ spec, metadata }) =>
      spec.nodeName === node && metadata.labels?.['k8s-app'] === 'cilium',
  );

describe('the large cluster', () => {
  it.each([
    ['node', `${NODES}?`, NODE_COUNT],
    // nothing of ours on Windows, and one each that is missing
    ['agent', `${AGENTS}&`, NODE_COUNT - 6 - 1],
    ['probe', PROBES, NODE_COUNT - 6 - 1],
  ])('shows every %s once, page by page', async (_, path, count) => {
    const pages = await namesOn(path);
    const names = pages.flat();

    expect(pages.map(page => page.length)).toEqual([100, 100, count - 200]);
    expect(new Set(names).size).toBe(count);
    expect(names).toEqual([...names].sort());
  });

  it.each([
    ['node', `${NODES}?`, WHOLE, [17, 22]],
    ['row of a node', `${NODES}?`, TABLE, [6, 7.5]],
    ['agent', `${AGENTS}&`, WHOLE, [15, 25]],
    ['probe', PROBES, WHOLE, [6, 12]],
    [
      'bare row of an agent',
      `${AGENTS}&includeObject=None&`,
      TABLE,
      [0.05, 0.3],
    ],
  ])(
    'has a %s as heavy as one of a cluster in use',
    async (_, path, accept, [least, most]) => {
      const { body } = await send(large, `${path}limit=100`, { accept });
      const list: object[] = body.rows ?? body.items;
      const kib = JSON.stringify(list).length / list.length / 1024;

      expect(kib).toBeGreaterThan(least);
      expect(kib).toBeLessThan(most);
    },
  );

  it('shows the same object to everybody who looks', () => {
    const { nodes, pods } = planCluster(largeCluster(30), NOW);

    for (const blueprint of [...nodes, ...pods]) {
      expect(blueprint.make()).toEqual(blueprint.make());
    }
  });

  it('has labels of a cloud and of node feature discovery', () => {
    const [worker] = built.nodes.filter(
      ({ metadata }) => metadata.name === 'worker-1',
    );
    const { labels = {}, managedFields } = worker.metadata;

    expect(Object.keys(labels)).toHaveLength(40);
    expect(labels).toMatchObject({
      'feature.node.kubernetes.io/kernel-version.full': '6.8.0-60-generic',
      'node.cluster.x-k8s.io/pool': 'worker',
    });
    expect(managedFields.map(({ manager }) => manager)).toEqual([
      'kubelet',
      'openstack-cloud-controller-manager',
      'manager',
      'nfd-master',
      'kube-controller-manager',
      'kubelet',
    ]);
  });

  it('runs agents as the chart installs them, and says who wrote what', () => {
    const agent = agentOn('worker-1');
    const { fieldsV1 } = agent?.metadata.managedFields[0] ?? {};

    expect(agent?.spec.initContainers).toHaveLength(6);
    expect(fieldsV1).toMatchObject({
      'f:spec': {
        'f:containers': {
          'k:{"name":"cilium-agent"}': {
            'f:env': {
              'k:{"name":"K8S_NODE_NAME"}': {
                'f:valueFrom': { 'f:fieldRef': {} },
              },
            },
            'f:ports': {
              'k:{"containerPort":4244,"protocol":"TCP"}': { 'f:hostPort': {} },
            },
            'f:volumeMounts': {
              'k:{"mountPath":"/sys/fs/bpf"}': { 'f:mountPropagation': {} },
            },
          },
        },
      },
    });
  });

  it('has every agent of the one revision, which is younger than the configuration', () => {
    const [{ metadata, status }] = built.daemonSets;
    const [current] = built.controllerRevisions.filter(
      ({ metadata: { ownerReferences = [] } }) =>
        ownerReferences[0].uid === metadata.uid,
    );
    const changedAt = built.configMaps
      .find(({ metadata: { name } }) => name === 'cilium-config')
      ?.metadata.managedFields.at(-1)?.time;
    const started = built.pods
      .filter(pod => pod.metadata.labels?.['k8s-app'] === 'cilium')
      .map(pod => pod.metadata.creationTimestamp)
      .sort();

    expect(status.updatedNumberScheduled).toBe(status.currentNumberScheduled);
    expect(current.metadata.creationTimestamp > (changedAt ?? '')).toBe(true);
    expect(started[0] > current.metadata.creationTimestamp).toBe(true);
    expect(Date.parse(started.at(-1) ?? '')).toBeLessThan(
      Date.parse(started[0]) + 10 * 3_600_000,
    );
  });

  it('has a few nodes that something is wrong with', () => {
    const ready = built.nodes.flatMap(({ metadata, status }) =>
      status.conditions
        .filter(({ type, status: met }) => type === 'Ready' && met !== 'True')
        .map(({ status: met }) => `${metadata.name} ${met}`),
    );
    const withoutProbe = built.nodes
      .filter(({ status }) => status.nodeInfo.operatingSystem === 'linux')
      .map(({ metadata }) => metadata.name)
      .filter(
        name =>
          !built.pods.some(
            ({ spec, metadata }) =>
              spec.nodeName === name && metadata.namespace === 'cilium-tuning',
          ),
      );

    expect(ready).toEqual(['worker-23 Unknown', 'flatcar-7 False']);
    expect(withoutProbe).toEqual(['worker-31']);
    expect(agentOn('worker-47')).toBeUndefined();
    expect(agentOn('worker-17')?.status.containerStatuses).toMatchObject([
      { state: { waiting: { reason: 'CrashLoopBackOff' } } },
    ]);
    expect(agentOn('windows-1')).toBeUndefined();
  });

  it.each([1, 6, 100, 5000])('can have %i nodes', nodes => {
    const { nodeGroups } = largeCluster(nodes);

    expect(nodeGroups.reduce((sum, { count }) => sum + count, 0)).toBe(nodes);
    expect(nodeGroups.every(({ count }) => count >= 0)).toBe(true);
  });
});
