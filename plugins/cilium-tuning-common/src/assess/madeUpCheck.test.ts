/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon } from '../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
} from '../__testUtils__/readings';
import { checks } from '../checks';
import { needsKernel, needsKubeProxyReplacement } from '../checks/needs';
import type { Check } from '../checks/types';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import { messagesOf, rendererOf } from '../text/messages';
import { assess } from './assess';

/** All that its file would hold. */
const arm: Check = {
  id: 'made-up',
  family: 'host',
  impact: 'high',
  scope: 'node',
  subject: 'node',
  disruption: ['nodeReboot'],
  references: ['https://docs.cilium.io/'],
  messages: {
    'made-up.title': 'Made up',
    'made-up.why': 'It was made up for this test.',
    'made-up.on': 'Runs on {{architecture}}',
    'made-up.off': 'Runs on another architecture: {{architecture}}',
  },
  evaluate(facts) {
    const architecture = facts.get('architecture') ?? '?';
    const on = architecture === 'arm64';
    return {
      effect: {
        state: on ? 'on' : 'off',
        reason: {
          code: on ? 'made-up.on' : 'made-up.off',
          params: { architecture },
        },
      },
      needs: [needsKernel(facts, '5.10'), needsKubeProxyReplacement(facts)],
    };
  },
};

/** The line in the list. */
const withMadeUp = [...checks, arm];

const snapshot = buildSnapshot({
  clusterName: 'demo',
  takenAt: noon,
  readings: [
    nodesReading([
      { name: 'a', arch: 'arm64' },
      { name: 'b', kernel: '5.4.0-150-generic' },
      { name: 'c' },
    ]),
    configReading({
      values: { 'kube-proxy-replacement': 'disabled', 'enable-ipsec': 'true' },
    }),
    agentsReading(['a', 'b', 'c'].map(node => ({ node }))),
  ],
});

describe('a check that is added', () => {
  const before = assess(snapshot);
  const after = assess(snapshot, withMadeUp);
  const added = after.checks.at(-1);
  const judgements = added?.cells.flatMap(({ parts }) =>
    parts.map(({ judgement }) => judgement),
  );

  it('is judged on every node, in its place', () => {
    expect(after.checks.map(({ check }) => check)).toEqual([
      ...before.checks.map(({ check }) => check),
      'made-up',
    ]);
    expect(added).toMatchObject({
      progress: 'done',
      counts: { pass: 1, blockedByPlatform: 1, blockedByChoice: 1 },
    });
  });

  it('leaves the others as they were', () => {
    expect(
      after.checks.slice(0, -1).map(({ check, counts }) => ({ check, counts })),
    ).toEqual(before.checks.map(({ check, counts }) => ({ check, counts })));
  });

  it('counts in the score and in the progress', () => {
    expect(after.progress).toMatchObject({
      done: before.progress.done + 1,
      permitted: before.progress.permitted + 1,
    });
    // Alone it is the whole score: one node passes, one is a step away, one is locked
    expect(assess(snapshot, [arm]).score).toBe(50);
  });

  it('shows the evidence that its rule read', () => {
    const facts = (judgements ?? []).flatMap(({ evidence }) =>
      evidence.map(number => after.evidence[number].fact),
    );

    expect(facts).toContain('architecture');
  });

  it('says what it says, and what blocks it, in words', () => {
    const render = rendererOf(messagesOf(withMadeUp));

    expect(judgements?.map(({ reason }) => render(reason)).sort()).toEqual([
      'IPsec is on: before 1.16 the agent does not start with both',
      'Kernel 5.4, needs 5.10',
      'Runs on arm64',
    ]);
  });
});
