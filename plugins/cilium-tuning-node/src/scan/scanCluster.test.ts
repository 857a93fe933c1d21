/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  defaultsCluster,
  noCiliumCluster,
  type DemoCluster,
} from '@internal/demo-clusters';
import {
  FactReader,
  isLacking,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import {
  cleanUp,
  demoReader,
  startDemo,
  withCilium,
} from '../__testUtils__/demo';
import { noSignal } from '../__testUtils__/reader';
import { createSources } from '../sources';
import {
  scanCluster,
  type ScanOptions,
  type ScanProgressReport,
} from './scanCluster';

const scan = (cluster: DemoCluster, more: Partial<ScanOptions> = {}) =>
  scanCluster({
    clusterName: 'demo',
    reader: demoReader(cluster),
    sources: createSources(),
    ciliumNamespaces: ['kube-system'],
    probeNamespace: 'cilium-tuning',
    timeLimit: 5_000,
    maxRequests: 3,
    signal: noSignal(),
    ...more,
  });

function factsOf(snapshot: Snapshot, name: string): FactReader {
  const row = snapshot.nodes.find(node => node.name === name);
  return new FactReader(
    snapshot.facts,
    snapshot.cohorts[row?.cohort ?? -1].facts,
  );
}

describe('scanCluster', () => {
  afterAll(cleanUp);

  describe('of the article', () => {
    let cluster: DemoCluster;
    beforeAll(async () => {
      cluster = await startDemo(articleCluster);
    });
    afterEach(() => cluster.setFaults());

    it('finds six nodes in two groups, with their facts', async () => {
      const snapshot = await scan(cluster);

      expect(snapshot).toMatchObject({
        clusterName: 'demo',
        takenAt: expect.stringMatching(/Z$/),
        cilium: { state: 'found', namespace: 'kube-system' },
        sources: expect.arrayContaining(
          [
            { source: 'nodes', state: 'ok', nodes: 6 },
            { source: 'cilium-config', state: 'ok' },
            { source: 'cilium-agents', state: 'ok', nodes: 6 },
            { source: 'probe', state: 'ok', nodes: 6 },
          ].map(state => expect.objectContaining(state)),
        ),
      });
      expect(snapshot.nodes).toHaveLength(6);
      expect(
        snapshot.groups.map(({ kernelRelease, nodes }) => [
          kernelRelease,
          nodes,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['6.2.0-20-generic', 3],
          ['4.19.0-23-arm64', 3],
        ]),
      );
      const facts = factsOf(snapshot, 'arm-1');
      expect(facts.config('bpf-lb-mode')).toBe('dsr');
      expect(facts.get('ciliumVersion')).toBe('1.13.4');
      expect(facts.get('agentState')).toBe('ready');
      expect(facts.get('configLoaded')).toBe('current');
      expect(factsOf(snapshot, 'x86-1').get('kubeProxy')).toBe('disabled');
    });

    it('reads lists only, and no node by itself', async () => {
      const before = cluster.requests.length;
      await scan(cluster);

      const requests = cluster.requests.slice(before);
      expect(requests.map(({ method }) => method)).toEqual(
        requests.map(() => 'GET'),
      );
      // Nodes, ConfigMap, two versions of CiliumNodeConfigs, DaemonSets, agents, kube-proxies with either label, the probe's pods
      // and DaemonSets, Profiles of the Node Tuning Operator
      expect(requests).toHaveLength(11);
    });

    it('sees that the agents have not loaded an edited configuration', async () => {
      const edited = await startDemo(articleCluster);
      edited.replaceConfigMap({ tunnel: 'vxlan' });

      const facts = factsOf(await scan(edited), 'arm-1');

      expect(facts.config('tunnel')).toBe('vxlan');
      expect(facts.get('configLoaded')).toBe('pending');
    });

    it('tells how far it is', async () => {
      const progress: ScanProgressReport[] = [];
      const all = createSources().length;

      await scan(cluster, { onProgress: step => progress.push(step) });

      expect(progress[0]).toEqual({
        sourcesDone: 0,
        sourcesTotal: all,
        nodesRead: 0,
      });
      expect(progress.map(({ sourcesDone }) => sourcesDone)).toEqual(
        expect.arrayContaining([...Array(all + 1).keys()]),
      );
      expect(progress.at(-1)).toMatchObject({
        sourcesDone: all,
        nodesRead: 6,
      });
    });

    it.each<[string, RegExp, string]>([
      ['nodes', /\/nodes/, 'nodes'],
      ['the configuration', /configmaps/, 'cilium-config'],
      ['pods', /kube-system\/pods/, 'cilium-agents'],
      ['the probe', /cilium-tuning\/pods/, 'probe'],
    ])('stands when %s hang', async (_, path, hanging) => {
      cluster.setFaults({ kind: 'hang', path });

      const snapshot = await scan(cluster, { timeLimit: 1_500 });

      expect(snapshot.nodes).toHaveLength(6);
      const lacking = snapshot.sources.filter(isLacking);
      expect(lacking.map(({ source }) => source)).toContain(hanging);
      // Those that work on what it reads have nothing else to complain about
      for (const { reason } of lacking) {
        expect(reason).toMatchObject({
          code: 'read.sourceTimeLimit',
          params: { source: hanging },
        });
      }
    });

    it('says only what went wrong when everything does', async () => {
      cluster.setFaults({ kind: 'unauthorized' });

      const snapshot = await scan(cluster);

      expect(snapshot.nodes).toEqual([]);
      expect(snapshot.cilium.state).toBe('unknown');
      expect(snapshot.sources).toMatchObject(
        createSources().map(({ id }) => ({
          source: id,
          state: 'unavailable',
          reason: { code: 'read.unauthorized' },
        })),
      );
    });

    it('ends when it is cancelled', async () => {
      cluster.setFaults({ kind: 'hang' });
      const controller = new AbortController();
      const result = scan(cluster, { signal: controller.signal });
      setTimeout(() => controller.abort(), 50);

      const { sources } = await result;

      expect(sources.map(({ reason }) => reason?.code)).toEqual(
        sources.map(() => 'read.cancelled'),
      );
    });
  });

  it('lets a kube-proxy that runs win over the annotation that there is none', async () => {
    const [proxy] = defaultsCluster.workloads ?? [];
    const snapshot = await scan(
      await startDemo({ ...articleCluster, workloads: [proxy] }),
    );

    const { kubeProxy } =
      snapshot.cohorts[
        snapshot.nodes.find(({ name }) => name === 'x86-1')?.cohort ?? -1
      ].facts;
    expect(kubeProxy).toMatchObject({
      value: 'running',
      basis: 'observed',
      source: 'cilium-agents',
    });
  });

  it('judges agents that crash alike as one', async () => {
    const snapshot = await scan(
      await startDemo(
        withCilium(articleCluster, {
          agentDefaults: {
            state: 'crashLoopBackOff',
            terminationMessage: 'level=fatal msg="Unable to start"',
          },
        }),
      ),
    );

    expect(snapshot.cohorts.map(({ nodes }) => nodes).sort()).toEqual([
      // K3s says of its one server that it runs without kube-proxy
      ...[1, 2],
      3,
    ]);
  });

  it('finds no Cilium where there is none', async () => {
    const snapshot = await scan(await startDemo(noCiliumCluster));

    expect(snapshot.cilium.state).toBe('notFound');
    expect(snapshot.nodes).toHaveLength(3);
  });
});
