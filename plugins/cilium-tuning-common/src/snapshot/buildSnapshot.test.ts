/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon, piece } from '../__testUtils__/facts';
import {
  agentStartedAt,
  agentsReading,
  configReading,
  nodesReading,
  statusReading,
} from '../__testUtils__/readings';
import { buildSnapshot } from './buildSnapshot';
import type { Snapshot } from './snapshot';
import type { SourceReading } from './sources';

const build = (readings: SourceReading[], poolLabel?: string) =>
  buildSnapshot({ clusterName: 'demo', takenAt: noon, readings, poolLabel });

/** The facts of a node's cohort, values only. */
function factsOfNode(snapshot: Snapshot, name: string) {
  const row = snapshot.nodes.find(node => node.name === name);
  const cohort = snapshot.cohorts[row?.cohort ?? -1];
  return Object.fromEntries(
    Object.values(cohort.facts).map(({ fact, value }) => [fact, value]),
  );
}

describe('buildSnapshot', () => {
  it('groups nodes by what they are and judges alike nodes as one', () => {
    const snapshot = build([
      nodesReading([
        { name: 'a' },
        { name: 'b' },
        { name: 'c', kernel: '4.19.0-23-arm64', arch: 'arm64' },
      ]),
      configReading({ values: { 'routing-mode': 'native' } }),
      agentsReading([{ node: 'a' }, { node: 'b' }, { node: 'c' }]),
    ]);

    expect(snapshot.groups).toEqual([
      {
        id: 'Ubuntu 23.04|6.2.0-20-generic|amd64|1.13.4',
        osImage: 'Ubuntu 23.04',
        kernelRelease: '6.2.0-20-generic',
        architecture: 'amd64',
        ciliumVersion: '1.13.4',
        nodes: 2,
      },
      expect.objectContaining({ kernelRelease: '4.19.0-23-arm64', nodes: 1 }),
    ]);
    expect(snapshot.cohorts).toHaveLength(2);
    expect(snapshot.cohorts[0]).toMatchObject({ nodes: 2, example: 'a' });
    expect(snapshot.nodes).toEqual([
      {
        name: 'a',
        status: 'Ready',
        group: snapshot.groups[0].id,
        cohort: 0,
        agent: {
          state: 'ready',
          pod: 'cilium-a',
          restarts: 0,
          startedAt: agentStartedAt,
          configLoadedAt: '2026-02-01T01:00:00Z',
        },
      },
      expect.objectContaining({ name: 'b', cohort: 0 }),
      expect.objectContaining({ name: 'c', cohort: 1 }),
    ]);
    expect(snapshot.facts['config:routing-mode']).toEqual({
      fact: 'config:routing-mode',
      value: 'native',
      source: 'cilium-config',
      basis: 'configured',
      observedAt: noon,
      excerpt: 'routing-mode: "native"',
      object: 'ConfigMap kube-system/cilium-config',
    });
    expect(factsOfNode(snapshot, 'a')).toMatchObject({
      configLoaded: 'current',
    });
  });

  it('tells pools apart by the label that is configured', () => {
    const nodes = nodesReading([
      { name: 'a', labels: { pool: 'web' } },
      { name: 'b', labels: { pool: '' } },
      { name: 'c', labels: {} },
    ]);

    expect(build([nodes]).groups).toHaveLength(1);
    expect(
      build([nodes], 'pool')
        .groups.map(({ pool }) => pool)
        .sort(),
    ).toEqual(['', 'web', undefined]);
  });

  it('gives the same whatever the order of the readings', () => {
    const readings = [
      nodesReading([{ name: 'a' }, { name: 'b' }]),
      configReading(),
      agentsReading([{ node: 'a' }]),
      statusReading('a', [piece('hostRouting', 'BPF')]),
    ];
    const { sources, ...forwards } = build(readings);
    const { sources: reversed, ...backwards } = build([...readings].reverse());

    expect(backwards).toEqual(forwards);
    expect(reversed).toEqual([...sources].reverse());
  });

  it('loses no node: each is judged or out of scope', () => {
    const snapshot = build([
      nodesReading([
        { name: 'a' },
        { name: 'windows', labels: { 'kubernetes.io/os': 'windows' } },
        { name: 'excluded', labels: { 'kubernetes.io/os': 'plan9' } },
      ]),
      agentsReading([{ node: 'a' }, { node: 'seen-by-its-agent-only' }]),
    ]);

    expect(
      snapshot.nodes.map(({ name, outOfScope }) => [name, outOfScope]),
    ).toEqual([
      ['a', undefined],
      ['excluded', 'scope.excludedByDaemonSet'],
      ['seen-by-its-agent-only', undefined],
      ['windows', 'scope.windows'],
    ]);
    const inScope = snapshot.cohorts.reduce((sum, { nodes }) => sum + nodes, 0);
    expect(inScope).toBe(2);
  });

  it('keeps a node in scope where an agent runs, whatever its labels say', () => {
    const snapshot = build([
      nodesReading([{ name: 'a', labels: { type: 'virtual-kubelet' } }]),
      agentsReading([{ node: 'a' }]),
    ]);

    expect(snapshot.nodes[0].outOfScope).toBeUndefined();
  });

  it('knows nodes from their agents when the nodes could not be read', () => {
    const snapshot = build([
      { state: { source: 'nodes', state: 'unavailable', readAt: noon } },
      agentsReading([{ node: 'a' }]),
    ]);

    expect(snapshot.groups).toEqual([
      expect.objectContaining({
        osImage: '',
        ciliumVersion: '1.13.4',
        nodes: 1,
      }),
    ]);
  });

  it.each<[string, SourceReading[], string]>([
    ['nobody looked', [nodesReading([])], 'unknown'],
    ['it was found', [agentsReading([])], 'found'],
    [
      'it is not there',
      [
        agentsReading([], {
          cilium: { state: 'notFound', lookedFor: ['pods'] },
        }),
      ],
      'notFound',
    ],
    [
      'one source was prevented from looking',
      [
        agentsReading([], {
          cilium: { state: 'notFound', lookedFor: ['pods'] },
        }),
        agentsReading([], {
          cilium: { state: 'unknown', lookedFor: ['crds'] },
        }),
      ],
      'unknown',
    ],
  ])('says whether Cilium is there: %s', (_, readings, expected) => {
    expect(build(readings).cilium.state).toBe(expected);
  });

  it('says nothing of a cluster of which nothing was read', () => {
    expect(build([])).toEqual({
      formatVersion: 1,
      clusterName: 'demo',
      takenAt: noon,
      cilium: { state: 'unknown', lookedFor: [] },
      sources: [],
      facts: {},
      groups: [],
      cohorts: [],
      nodes: [],
    });
  });

  it('puts 5,000 nodes that are alike into one cohort', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `node-${index}`);
    const readings = [
      nodesReading(names.map(name => ({ name }))),
      configReading(),
      agentsReading(names.map(node => ({ node }))),
    ];
    const snapshot = build(readings);

    expect(snapshot.nodes).toHaveLength(5000);
    expect(snapshot.cohorts).toHaveLength(1);
  });
});
