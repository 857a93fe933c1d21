/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { anyWord } from '../__testUtils__/arbitraries';
import { noon, piece } from '../__testUtils__/facts';
import { assessmentSchema } from '../api/assessment';
import { configKeys } from '../cilium/configKeys';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { Evidence } from '../snapshot/evidence';
import type { NodeReading, SourceReading } from '../snapshot/sources';
import { assess } from './assess';

const anyTime = fc.constantFrom(
  '2026-02-01T00:00:00Z',
  '2026-02-01T01:00:00Z',
  noon,
  'yesterday',
  undefined,
);
const anyNodeName = fc.constantFrom('a', 'b', '__proto__', '<b>', '');

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.constantFrom(
      'kernelRelease' as const,
      'osImage' as const,
      'ciliumVersion' as const,
      'hostRouting' as const,
      'nodePortMode' as const,
      'agentProblem' as const,
      'nodeStatus' as const,
    ),
    fc.oneof(anyWord, fc.constantFrom('6.8.0', '1.13.4', 'BPF', 'DSR')),
    fc.constantFrom<Evidence['basis'][]>('observed', 'configured', 'derived'),
    anyTime,
  )
  .map(([fact, value, basis, observedAt]) =>
    piece(fact, value, { basis, observedAt: observedAt ?? noon }),
  );

const anyNodeReading: fc.Arbitrary<NodeReading> = fc.record(
  {
    facts: fc.array(
      fc.oneof(
        anyEvidence,
        fc.constant<Evidence>(piece('agentState', 'ready')),
      ),
      { maxLength: 6 },
    ),
    labels: fc.dictionary(anyWord, anyWord, { maxKeys: 3 }),
    labelsChangedAt: anyTime,
    agent: fc.record({
      pod: anyWord,
      restarts: fc.integer(),
      startedAt: anyTime,
      configLoadedAt: anyTime,
    }),
  },
  { requiredKeys: ['facts'] },
);

const anyValues = fc.dictionary(fc.constantFrom(...configKeys), anyWord);

const anySelector = fc.record(
  {
    matchLabels: fc.dictionary(anyWord, anyWord, { maxKeys: 2 }),
    matchExpressions: fc.array(
      fc.record({
        key: anyWord,
        operator: fc.constantFrom('In', 'Exists', 'Gt', 'toString', 'Like'),
        values: fc.array(anyWord, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const anyReading: fc.Arbitrary<SourceReading> = fc.record(
  {
    state: fc.record({
      source: fc.constantFrom('nodes', 'cilium-config', 'probe', '__proto__'),
      state: fc.constantFrom('ok' as const, 'partial' as const),
      readAt: fc.constantFrom(noon, 'never'),
    }),
    facts: fc.array(anyEvidence, { maxLength: 3 }),
    config: fc.record(
      {
        namespace: fc.constantFrom('kube-system', ''),
        name: anyWord,
        values: anyValues,
        changedAt: anyTime,
        nodeConfigs: fc.array(
          fc.record({
            namespace: fc.constantFrom('kube-system', ''),
            name: anyWord,
            selector: anySelector,
            values: anyValues,
            changedAt: anyTime,
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['namespace', 'name', 'values'] },
    ),
    placement: fc.array(
      fc.record(
        {
          nodeSelector: fc.dictionary(anyWord, anyWord, { maxKeys: 2 }),
          affinityTerms: fc.array(
            anySelector.map(({ matchExpressions }) => matchExpressions ?? []),
            { maxLength: 2 },
          ),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    nodes: fc
      .array(fc.tuple(anyNodeName, anyNodeReading), { maxLength: 5 })
      .map(entries => new Map(entries)),
    cilium: fc.record({
      state: fc.constantFrom(
        'found' as const,
        'unknown' as const,
        'notFound' as const,
      ),
      lookedFor: fc.array(anyWord, { maxLength: 2 }),
    }),
  },
  { requiredKeys: ['state'] },
);

describe('from readings to a report, whatever was read', () => {
  it('throws nothing, loses no node and keeps its promised shape', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 4 }), readings => {
        const snapshot = buildSnapshot({
          clusterName: 'demo',
          takenAt: noon,
          readings,
          poolLabel: '__proto__',
        });
        const assessment = assess(snapshot);
        const named = new Set(
          readings.flatMap(({ nodes }) => [...(nodes?.keys() ?? [])]),
        );

        expect(new Set(snapshot.nodes.map(({ name }) => name))).toEqual(named);
        expect(assessment.nodes.total).toBe(named.size);
        for (const { counts } of assessment.checks) {
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(
            assessment.nodes.inScope,
          );
        }
        const { evidence, ...sent } = JSON.parse(JSON.stringify(assessment));
        const { evidence: _, ...received } = assessmentSchema.parse({
          ...sent,
          evidence: [],
        });
        expect(received).toEqual(sent);
      }),
      { numRuns: 1000 },
    );
  });
});
