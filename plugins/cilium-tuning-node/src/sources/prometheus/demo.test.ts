/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultsCluster } from '@internal/demo-clusters';
import { assess, type Snapshot } from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { createSources, type SourceSettings } from '..';

afterAll(cleanUp);

/** Scans the demo cluster that has a Prometheus and no probe. */
async function scan(
  settings: SourceSettings,
  accessComponents: string[] = ['prometheus'],
): Promise<{ snapshot: Snapshot; asked: number }> {
  const cluster = await startDemo(defaultsCluster, { accessComponents });
  const snapshot = await scanCluster({
    clusterName: cluster.name,
    reader: demoReader(cluster),
    sources: createSources(settings),
    ciliumNamespaces: ['kube-system'],
    probeNamespace: 'cilium-tuning',
    timeLimit: 30_000,
    maxRequests: 3,
    signal: noSignal(),
  });
  const asked = cluster.requests.filter(({ target }) =>
    target.includes('/services/'),
  ).length;
  return { snapshot, asked };
}

const target = {
  ...{ namespace: 'monitoring', service: 'prometheus-operated', port: '9090' },
};

const stateOf = ({ sources }: Snapshot) =>
  sources.find(({ source }) => source === 'prometheus');

/** How many nodes have each verdict of an item. */
const countsOf = (snapshot: Snapshot, id: string) =>
  assess(snapshot).checks.find(({ check }) => check === id)?.counts;

describe('a scan of a cluster with a Prometheus', () => {
  it('turns what was unknown into known', async () => {
    const { snapshot: without, asked: never } = await scan({});
    const { snapshot, asked } = await scan({
      prometheus: { targets: [target] },
    });

    expect(never).toBe(0);
    expect(asked).toBeLessThanOrEqual(10);
    expect(stateOf(without)).toBeUndefined();
    expect(stateOf(snapshot)).toMatchObject({ state: 'ok', nodes: 7 });
    expect(countsOf(without, 'irq-affinity')).toMatchObject({ unknown: 7 });
    expect(countsOf(snapshot, 'irq-affinity')).toMatchObject({ fail: 7 });
    expect(countsOf(without, 'cpu-governor')).toMatchObject({ unknown: 7 });
    // Virtual machines without cpufreq have no such metric, which says nothing
    expect(countsOf(snapshot, 'cpu-governor')).toMatchObject({
      ...{ pass: 2, unknown: 5 },
    });
  });

  it('says which access is missing, and goes on', async () => {
    const { snapshot } = await scan({ prometheus: { targets: [target] } }, []);

    expect(stateOf(snapshot)).toMatchObject({
      state: 'unavailable',
      reason: {
        code: 'prometheus.forbidden',
        params: { resourceName: 'prometheus-operated:9090' },
      },
    });
    expect(snapshot.nodes).toHaveLength(7);
  });

  it('costs nothing in clusters without a target', async () => {
    const { snapshot, asked } = await scan({
      prometheus: { targets: [{ ...target, clusters: ['another'] }] },
    });

    expect(stateOf(snapshot)).toMatchObject({ state: 'notSetUp' });
    expect(asked).toBe(0);
  });
});
