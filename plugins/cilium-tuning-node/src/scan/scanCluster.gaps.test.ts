/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  downCluster,
  type DemoCluster,
} from '@internal/demo-clusters';
import { isLacking } from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../__testUtils__/demo';
import { noSignal } from '../__testUtils__/reader';
import { createSources, sourceOk, type EvidenceSource } from '../sources';
import { scanCluster, type ScanOptions } from './scanCluster';

const scan = (cluster: DemoCluster, more: Partial<ScanOptions> = {}) =>
  scanCluster({
    clusterName: cluster.name,
    reader: demoReader(cluster),
    sources: createSources(),
    ciliumNamespaces: ['kube-system'],
    probeNamespace: 'cilium-tuning',
    timeLimit: 10_000,
    maxRequests: 3,
    signal: noSignal(),
    ...more,
  });

describe('scanCluster, where something is missing', () => {
  afterAll(cleanUp);

  it('knows the nodes by their agents where it may not list nodes', async () => {
    const cluster = await startDemo(articleCluster, { without: 'nodes' });

    const { nodes, sources } = await scan(cluster);

    expect(nodes.map(({ name }) => name)).toEqual([
      ...['arm-1', 'arm-2', 'arm-3'],
      ...['x86-1', 'x86-2', 'x86-3'],
    ]);
    const lacking = sources.filter(isLacking);
    expect(lacking.map(({ source }) => source)).toContain('nodes');
    expect(
      sources.filter(({ state }) => state === 'ok').map(({ source }) => source),
    ).toEqual(
      expect.arrayContaining(['cilium-config', 'cilium-agents', 'probe']),
    );
    // Those that work on the nodes have nothing else to complain about
    for (const { reason } of lacking) {
      expect(reason?.code).toBe('read.forbidden');
    }
  });

  it('says of a cluster that is down that it is, and nothing of Cilium', async () => {
    const { cilium, nodes, sources } = await scan(await startDemo(downCluster));

    expect(sources).toMatchObject(
      createSources().map(({ id }) => ({
        source: id,
        state: 'unavailable',
        transient: true,
        reason: { code: 'read.unreachable', params: { code: 'ECONNREFUSED' } },
      })),
    );
    expect(cilium.state).toBe('unknown');
    expect(nodes).toEqual([]);
  });

  it('ends in time with an API server that lets everything hang, one request at a time', async () => {
    const cluster = await startDemo(articleCluster);
    cluster.setFaults({ kind: 'hang' });
    const start = Date.now();

    const { sources } = await scan(cluster, { timeLimit: 300, maxRequests: 1 });

    expect(Date.now() - start).toBeLessThan(3_000);
    expect(sources.map(({ reason }) => reason?.code)).toEqual(
      sources.map(() => 'read.sourceTimeLimit'),
    );
  });

  it("merges what an adopter's source reads with the rest", async () => {
    const own: EvidenceSource = {
      id: 'own',
      async read() {
        return {
          nodes: new Map([
            [
              'x86-1',
              {
                facts: [
                  {
                    fact: 'hostRouting',
                    value: 'BPF',
                    source: 'own',
                    basis: 'observed',
                    observedAt: new Date().toISOString(),
                    excerpt: 'Host Routing: BPF',
                    object: 'Node x86-1',
                  },
                ],
              },
            ],
          ]),
          state: sourceOk('own', 1),
        };
      },
    };

    const definition = { ...articleCluster, probe: undefined };

    const { nodes, cohorts } = await scan(await startDemo(definition), {
      sources: [...createSources(), own],
    });

    const hostRouting = (name: string) => {
      const row = nodes.find(node => node.name === name);
      return cohorts[row?.cohort ?? -1].facts.hostRouting?.value;
    };
    expect(hostRouting('x86-1')).toBe('BPF');
    expect(hostRouting('x86-2')).toBeUndefined();
  });
});
