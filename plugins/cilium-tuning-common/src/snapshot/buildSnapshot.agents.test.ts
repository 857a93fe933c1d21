/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon, piece } from '../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
  statusReading,
} from '../__testUtils__/readings';
import { buildSnapshot } from './buildSnapshot';
import { FactReader } from './factReader';
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

describe('buildSnapshot, agents and what they were told', () => {
  describe('the agent of a node', () => {
    const nodes = nodesReading([{ name: 'a' }, { name: 'b' }]);

    it('is missing where all agents were read and none is there', () => {
      const snapshot = build([nodes, agentsReading([{ node: 'a' }])]);

      expect(factsOfNode(snapshot, 'b')).toMatchObject({
        agentState: 'missing',
      });
      expect(snapshot.nodes[1].agent).toMatchObject({ state: 'missing' });
    });

    it.each<[string, Partial<SourceReading>]>([
      [
        'only some could be read',
        { state: { source: 'cilium-agents', state: 'partial', readAt: noon } },
      ],
      [
        'none could be read',
        {
          state: {
            source: 'cilium-agents',
            state: 'unavailable',
            readAt: noon,
          },
          nodes: undefined,
        },
      ],
      ['there is no Cilium', { cilium: { state: 'notFound', lookedFor: [] } }],
    ])('is unknown where %s', (_, reading) => {
      const snapshot = build([nodes, agentsReading([{ node: 'a' }], reading)]);

      expect(factsOfNode(snapshot, 'b')).not.toHaveProperty('agentState');
      expect(snapshot.nodes[1].agent).toBeUndefined();
    });
  });

  describe('an observation', () => {
    const nodes = nodesReading([{ name: 'a' }]);
    const seen = (observedAt: string) =>
      statusReading('a', [piece('hostRouting', 'BPF', { observedAt })]);
    const evidence = (snapshot: Snapshot) =>
      snapshot.cohorts[0].facts.hostRouting;

    it('counts when it is newer than the agent', () => {
      const snapshot = build([
        nodes,
        agentsReading([{ node: 'a' }]),
        seen(noon),
      ]);

      expect(evidence(snapshot)?.outdated).toBeUndefined();
    });

    it('is history when the agent started since', () => {
      const snapshot = build([
        nodes,
        agentsReading([{ node: 'a', startedAt: noon }]),
        seen('2026-03-01T11:59:59Z'),
      ]);

      expect(evidence(snapshot)?.outdated).toBe('beforeAgentStart');
    });

    it('is history where no agent is known', () => {
      expect(evidence(build([nodes, seen(noon)]))?.outdated).toBe(
        'beforeAgentStart',
      );
    });
  });

  describe('per-node configuration', () => {
    const nodes = nodesReading([
      { name: 'fast', labels: { pool: 'fast' } },
      { name: 'slow', labels: { pool: 'slow' } },
    ]);
    const agents = agentsReading([
      { node: 'fast', cilium: '1.16.1' },
      { node: 'slow', cilium: '1.16.1' },
    ]);
    const override = {
      namespace: 'kube-system',
      name: 'fast',
      selector: { matchLabels: { pool: 'fast' } },
      values: { 'routing-mode': 'native' },
      changedAt: '2026-02-01T00:00:00Z',
    };

    it('stands at the nodes it selects', () => {
      const snapshot = build([
        nodes,
        agents,
        configReading({
          values: { 'routing-mode': 'tunnel' },
          nodeConfigs: [override],
        }),
      ]);

      expect(factsOfNode(snapshot, 'fast')).toMatchObject({
        'config:routing-mode': 'native',
        configLoaded: 'current',
      });
      expect(factsOfNode(snapshot, 'slow')).not.toHaveProperty(
        'config:routing-mode',
      );
      const [cohort] = snapshot.cohorts.filter(
        ({ example }) => example === 'fast',
      );
      expect(cohort.facts['config:routing-mode']?.object).toBe(
        'CiliumNodeConfig kube-system/fast',
      );
    });

    it('makes what the agents loaded unknown where it could not be read', () => {
      const snapshot = build([
        nodes,
        agents,
        configReading({ nodeConfigs: undefined }),
      ]);

      expect(factsOfNode(snapshot, 'fast').configLoaded).toBe('unknown');
    });

    it('makes what an agent loaded unknown where annotations of its node hold options', () => {
      const annotated = structuredClone(nodes);
      annotated.nodes?.set('slow', { facts: [], setsOptions: true });
      const snapshot = build([annotated, agents, configReading()]);

      expect(factsOfNode(snapshot, 'slow').configLoaded).toBe('unknown');
      expect(factsOfNode(snapshot, 'fast').configLoaded).toBe('current');
    });

    it('loses against what a source read of the agent itself', () => {
      const snapshot = build([
        nodes,
        agents,
        configReading({ nodeConfigs: [override] }),
        statusReading('fast', [
          piece('config:routing-mode', 'tunnel', {
            basis: 'configured',
            observedAt: '2026-02-15T00:00:00Z',
            object: 'Pod cilium-fast',
          }),
        ]),
      ]);

      expect(factsOfNode(snapshot, 'fast')['config:routing-mode']).toBe(
        'tunnel',
      );
    });
  });

  it.each([
    ['of the running agent', '2026-03-01T00:00:00Z', 'false'],
    ['of an agent before it', '2026-01-01T00:00:00Z', 'true'],
  ])(
    'takes an option %s as it is worth beside the ConfigMap',
    (_, agentStarted, value) => {
      const snapshot = build([
        nodesReading([{ name: 'a' }]),
        configReading({ values: { 'enable-ipv6': 'true' } }),
        agentsReading([{ node: 'a' }]),
        statusReading('a', [
          piece('config:enable-ipv6', 'false', {
            agentStartedAt: agentStarted,
          }),
        ]),
      ]);
      const facts = new FactReader(snapshot.facts, snapshot.cohorts[0].facts);

      expect(facts.config('enable-ipv6')).toBe(value);
    },
  );

  it('lets no key count as absent when values of the ConfigMap were left out', () => {
    const { facts } = build([
      configReading({
        values: { 'routing-mode': 'native' },
        leftOut: ['enable-host-legacy-routing'],
      }),
    ]);

    expect(facts['config:routing-mode']?.value).toBe('native');
    expect(facts.configMap).toBeUndefined();
  });

  it('keeps long values as they are and their excerpts short', () => {
    const { facts } = build([
      configReading({ values: { ipam: 'x'.repeat(2000) } }),
    ]);

    expect(facts['config:ipam']?.value).toHaveLength(2000);
    expect(facts['config:ipam']?.excerpt).toHaveLength(500);
  });
});
