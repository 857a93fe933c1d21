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
import { assessmentSchema } from '../api/assessment';
import { checks } from '../checks';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { SourceReading } from '../snapshot/sources';
import { assess } from './assess';
import { RULES_VERSION } from './rulesVersion';
import type { Assessment } from './types';

const assessed = (...readings: SourceReading[]) =>
  assess(buildSnapshot({ clusterName: 'demo', takenAt: noon, readings }));

const checkOf = (assessment: Assessment, id: string) => {
  const found = assessment.checks.find(({ check }) => check === id);
  if (!found) {
    throw new Error(`no check ${id}`);
  }
  return found;
};

const tuned = configReading({
  values: { tunnel: 'disabled', 'kube-proxy-replacement': 'strict' },
});

describe('assess', () => {
  it('shows every check in display order, with a cell for each group', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }, { name: 'b', arch: 'arm64' }]),
      tuned,
      agentsReading([{ node: 'a' }, { node: 'b' }]),
    );

    expect(assessment.rulesVersion).toBe(RULES_VERSION);
    expect(assessment.checks.map(({ check }) => check)).toEqual(
      checks.map(({ id }) => id),
    );
    expect(assessment.groups).toHaveLength(2);
    for (const { cells } of assessment.checks) {
      expect(cells.map(({ group }) => group)).toEqual(
        assessment.groups.map(({ id }) => id),
      );
    }
  });

  it('opens parts where nodes of a group differ, most nodes first', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }, { name: 'b' }, { name: 'c' }]),
      tuned,
      agentsReading([
        { node: 'a', state: 'notReady' },
        { node: 'b' },
        { node: 'c' },
      ]),
    );
    const { cells, counts, progress } = checkOf(assessment, 'native-routing');

    expect(
      cells[0].parts.map(({ nodes, judgement }) => [nodes, judgement.verdict]),
    ).toEqual([
      [2, 'pass'],
      [1, 'unknown'],
    ]);
    expect(counts).toMatchObject({ pass: 2, unknown: 1, fail: 0 });
    expect(progress).toBe('partly');
  });

  it('keeps nodes in one part that are judged alike for different facts', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }, { name: 'b' }]),
      tuned,
      agentsReading([{ node: 'a' }, { node: 'b' }]),
      statusReading('a', [piece('hostRouting', 'BPF')]),
    );
    const [{ parts }] = checkOf(assessment, 'native-routing').cells;

    expect(parts).toEqual([
      expect.objectContaining({ nodes: 2, cohorts: [0, 1] }),
    ]);
  });

  it('shows exactly the evidence that a rule read, each piece once', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }]),
      tuned,
      agentsReading([{ node: 'a' }]),
    );
    const [{ parts }] = checkOf(assessment, 'native-routing').cells;
    const facts = parts[0].judgement.evidence.map(
      number => assessment.evidence[number].fact,
    );

    expect(facts).toEqual([
      'agentState',
      'ciliumVersion',
      'config:cni-chaining-mode',
      'config:tunnel',
      'configMap',
      'configLoaded',
    ]);
    const pieces = assessment.evidence.map(shown => JSON.stringify(shown));
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('counts every node, judged or out of scope', () => {
    const assessment = assessed(
      nodesReading([
        { name: 'a' },
        { name: 'w', labels: { 'kubernetes.io/os': 'windows' } },
      ]),
      agentsReading([{ node: 'a' }]),
    );

    expect(assessment.nodes).toEqual({ total: 2, inScope: 1, outOfScope: 1 });
    for (const { counts } of assessment.checks) {
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(1);
    }
  });

  it('judges nothing where there is no Cilium', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }]),
      agentsReading([], { cilium: { state: 'notFound', lookedFor: ['pods'] } }),
    );

    expect(assessment).toMatchObject({
      score: null,
      potential: null,
      progress: { done: 0, permitted: 0, locked: 0, unknown: 0 },
      nodes: { total: 1, inScope: 1, outOfScope: 0 },
      checks: [],
      evidence: [],
    });
  });

  it('gives no score where nothing was read', () => {
    const assessment = assessed();

    expect(assessment).toMatchObject({
      score: null,
      potential: null,
      progress: { done: 0, permitted: 0, locked: 0 },
      nodes: { total: 0, inScope: 0, outOfScope: 0 },
    });
    expect(assessment.checks.map(({ progress }) => progress)).toEqual(
      checks.map(() => 'unknown'),
    );
  });

  it('gives no score where most agents could not be seen', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }, { name: 'b' }, { name: 'c' }]),
      tuned,
      agentsReading([{ node: 'a' }], {
        state: { source: 'cilium-agents', state: 'partial', readAt: noon },
      }),
    );

    expect(assessment.score).toBeNull();
  });

  it('comes out the same from a snapshot that was stored', () => {
    const snapshot = buildSnapshot({
      clusterName: 'demo',
      takenAt: noon,
      readings: [
        nodesReading([{ name: 'a' }, { name: '__proto__' }]),
        tuned,
        agentsReading([{ node: 'a' }]),
      ],
    });
    const stored = JSON.parse(JSON.stringify(snapshot));

    expect(assess(stored)).toEqual(assess(snapshot));
  });

  it('has the shape that the API promises', () => {
    const assessment = assessed(
      nodesReading([{ name: 'a' }]),
      tuned,
      agentsReading([{ node: 'a' }]),
    );
    const sent = JSON.parse(JSON.stringify(assessment));

    expect(assessmentSchema.parse(sent)).toEqual(sent);
  });

  it('takes 5,000 nodes in its stride', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `node-${index}`);
    const snapshot = buildSnapshot({
      clusterName: 'demo',
      takenAt: noon,
      readings: [
        nodesReading(names.map(name => ({ name }))),
        tuned,
        agentsReading(names.map(node => ({ node }))),
      ],
    });
    const start = performance.now();
    assess(snapshot);

    expect(performance.now() - start).toBeLessThan(500);
  });
});
