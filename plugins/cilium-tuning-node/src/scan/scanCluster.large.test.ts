/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  largeCluster,
  type ClusterDefinition,
  type DemoCluster,
} from '@internal/demo-clusters';
import { assess, type Snapshot } from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../__testUtils__/demo';
import { noSignal } from '../__testUtils__/reader';
import { createSources } from '../sources';
import { scanCluster } from './scanCluster';

const NODES = 1000;

const key = {};

const scan = (demo: DemoCluster, cluster?: object) =>
  scanCluster({
    clusterName: 'large',
    ...(cluster && { cluster }),
    reader: demoReader(demo, { timeLimit: 60_000 }),
    sources: createSources(),
    ciliumNamespaces: ['kube-system'],
    probeNamespace: 'cilium-tuning',
    timeLimit: 60_000,
    maxRequests: 3,
    signal: noSignal(),
  });

/** Verdicts with the number of nodes of each, by check. */
const countsOf = (snapshot: Snapshot) =>
  assess(snapshot).checks.map(({ check, counts }) => ({ check, counts }));

const namesOf = ({ nodeGroups }: ClusterDefinition) =>
  nodeGroups.flatMap(({ name, count }) =>
    Array.from({ length: count }, (_, index) => `${name}-${index + 1}`),
  );

describe('a scan of a large cluster', () => {
  const definition = largeCluster(NODES);
  let demo: DemoCluster;
  let first: Snapshot;
  let second: Snapshot;
  let secondTraffic: { requests: number; bytes: number };

  beforeAll(async () => {
    demo = await startDemo(definition);
    first = await scan(demo, key);
    const { requests, decodedBytes } = { ...demo.traffic };
    second = await scan(demo, key);
    secondTraffic = {
      requests: demo.traffic.requests - requests,
      bytes: demo.traffic.decodedBytes - decodedBytes,
    };
  }, 120_000);
  afterAll(cleanUp);

  it('loses no node: each stands in a group, or out of scope with its reason', () => {
    expect(first.nodes.map(({ name }) => name)).toEqual(
      namesOf(definition).sort(),
    );
    const outOfScope = first.nodes.filter(node => node.outOfScope);
    const grouped = first.nodes.filter(({ group }) => group !== undefined);
    expect(outOfScope.length).toBeGreaterThan(0);
    expect(grouped.length + outOfScope.length).toBe(NODES);
    expect(first.groups.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(
      grouped.length,
    );
  });

  it('judges each node in scope once for each item, with a reason where it cannot', () => {
    const { checks } = assess(first);
    const inScope = first.nodes.filter(node => !node.outOfScope).length;

    expect(checks.length).toBeGreaterThan(0);
    for (const { check, counts, cells } of checks) {
      const judged = Object.values(counts).reduce((a, b) => a + b, 0);
      expect({ check, judged }).toEqual({ check, judged: inScope });
      const silent = cells
        .flatMap(({ parts }) => parts)
        .filter(
          ({ judgement: { verdict, reason, tells } }) =>
            verdict === 'unknown' && !(reason?.code && tells.length > 0),
        );
      expect({ check, silent }).toEqual({ check, silent: [] });
    }
  });

  it('judges the next time as it did the first time, for less', () => {
    expect(countsOf(second)).toEqual(countsOf(first));
    expect(second.nodes).toEqual(first.nodes);
    expect(secondTraffic.bytes / NODES).toBeLessThan(14_000);
    expect(secondTraffic.requests).toBeLessThanOrEqual(40);
  });

  it('judges as it would by whole pods', async () => {
    const refusing = await startDemo(definition, {
      without: 'controllerrevisions',
    });

    expect(countsOf(await scan(refusing))).toEqual(countsOf(first));
  }, 120_000);
});
