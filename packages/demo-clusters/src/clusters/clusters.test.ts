/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { demoClusterDefinitions } from '.';
import {
  CONFIG_MAP,
  DAEMON_SETS,
  namesIn,
  NODES,
  PODS,
  send,
  startForTest,
} from '../__testUtils__/startForTest';
import type { Node, Pod } from '../objects';
import type { DemoClusters } from '../startDemoClusters';

const AGENTS = `${PODS}?labelSelector=k8s-app%3Dcilium`;
let demo: DemoClusters;

beforeAll(async () => {
  demo = await startForTest();
});

const nodesOf = async (cluster: string): Promise<Node[]> =>
  (await send(demo.get(cluster), NODES)).body.items;
const agentsOf = async (cluster: string): Promise<Pod[]> =>
  (await send(demo.get(cluster), AGENTS)).body.items;
const configOf = async (cluster: string) =>
  (await send(demo.get(cluster), CONFIG_MAP)).body.data;

/** When the agent of each node loaded its configuration. */
const loadedAt = (agents: Pod[]) =>
  agents.map(
    ({ status }) =>
      status.initContainerStatuses?.find(({ name }) => name === 'config')?.state
        .terminated?.finishedAt ?? '',
  );

describe('the cluster of the article', () => {
  it('has three nodes of each kind', async () => {
    const nodes = await nodesOf('article');
    const kinds = nodes.map(({ status: { nodeInfo } }) =>
      [
        nodeInfo.osImage,
        nodeInfo.kernelVersion,
        nodeInfo.architecture,
        nodeInfo.kubeletVersion,
      ].join(', '),
    );

    expect(kinds).toEqual([
      ...Array(3).fill(
        'Debian GNU/Linux 10 (buster), 4.19.0-23-arm64, arm64, v1.26.6+k3s1',
      ),
      ...Array(3).fill('Ubuntu 23.04, 6.2.0-20-generic, amd64, v1.26.6+k3s1'),
    ]);
  });

  it('runs a ready Cilium 1.13.4 on every node, that loaded the present configuration', async () => {
    const agents = await agentsOf('article');
    const { metadata } = (await send(demo.get('article'), CONFIG_MAP)).body;
    const [changedAt] = metadata.managedFields.map(
      ({ time }: { time: string }) => time,
    );

    expect(agents.map(({ spec }) => spec.nodeName).sort()).toEqual(
      (await nodesOf('article')).map(({ metadata: { name } }) => name),
    );
    for (const { spec, status } of agents) {
      expect(spec.containers[0].image).toContain(':v1.13.4@sha256:');
      expect(status.containerStatuses).toMatchObject([{ ready: true }]);
    }
    expect(loadedAt(agents).every(time => time > changedAt)).toBe(true);
  });

  it('is configured as the article has it', async () => {
    expect(await configOf('article')).toMatchObject({
      tunnel: 'disabled',
      'kube-proxy-replacement': 'strict',
      'enable-bpf-masquerade': 'true',
      'bpf-lb-mode': 'dsr',
      'install-no-conntrack-iptables-rules': 'true',
      'ipv4-native-routing-cidr': '10.42.0.0/16',
    });
    expect(await configOf('article')).not.toHaveProperty(
      'enable-bandwidth-manager',
    );
  });

  it('has no kube-proxy, and its server says so', async () => {
    const { body } = await send(demo.get('article'), DAEMON_SETS);
    const [server] = (await nodesOf('article')).filter(
      ({ metadata }) =>
        metadata.labels?.['node-role.kubernetes.io/control-plane'],
    );

    expect(namesIn(body)).toEqual(['cilium']);
    expect(server.metadata.annotations?.['k3s.io/node-args']).toContain(
      '"--disable-kube-proxy"',
    );
  });
});

describe('the other clusters', () => {
  it('are all tuned: netkit on a Cilium and kernels that have it', async () => {
    const nodes = await nodesOf('tuned');
    const [agent] = await agentsOf('tuned');

    expect(await configOf('tuned')).toMatchObject({
      'datapath-mode': 'netkit',
      'routing-mode': 'native',
      'kube-proxy-replacement': 'true',
    });
    expect(agent.spec.containers[0].image).toContain(':v1.18.');
    for (const { status } of nodes) {
      expect(status.nodeInfo.kernelVersion).toMatch(/^6\.12\./);
    }
  });

  it('are all defaults: a tunnel, a kube-proxy, and one agent before its restart', async () => {
    const { body } = await send(demo.get('defaults'), DAEMON_SETS);
    const agents = await agentsOf('defaults');
    const { metadata } = (await send(demo.get('defaults'), CONFIG_MAP)).body;
    const changedAt = metadata.managedFields[0].time;
    const behind = agents.filter(agent => loadedAt([agent])[0] < changedAt);

    expect(await configOf('defaults')).toMatchObject({
      'routing-mode': 'tunnel',
      'tunnel-protocol': 'vxlan',
      'kube-proxy-replacement': 'false',
    });
    expect(namesIn(body)).toContain('kube-proxy');
    expect(behind.map(({ spec }) => spec.nodeName)).toEqual(['worker-4']);
  });

  it('have nothing of Cilium', async () => {
    const cluster = demo.get('no-cilium');

    expect(await nodesOf('no-cilium')).toHaveLength(3);
    expect(await agentsOf('no-cilium')).toEqual([]);
    expect((await send(cluster, CONFIG_MAP)).status).toBe(404);
    expect(namesIn((await send(cluster, DAEMON_SETS)).body)).toEqual([
      'kube-proxy',
    ]);
  });

  it('are called otherwise each', () => {
    const names = demoClusterDefinitions.map(({ name }) => name);

    expect(names).toEqual([
      ...['article', 'tuned', 'defaults', 'no-cilium', 'down', 'sign-in'],
      'large',
    ]);
  });
});
