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
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { SourceReading, SourceState } from '../snapshot/sources';
import { assess } from './assess';

const state = (word: SourceState['state']): SourceReading => ({
  state: { source: 'probe', state: word, readAt: noon },
  facts: [piece('probe', { state: 'notSetUp' }, { source: 'probe' })],
});

function gainsOf(...readings: SourceReading[]) {
  const base = [
    nodesReading([{ name: 'a' }, { name: 'b' }]),
    configReading({ values: { tunnel: 'disabled' } }),
    agentsReading([{ node: 'a' }, { node: 'b' }]),
  ];
  const snapshot = buildSnapshot({
    ...{ clusterName: 'demo', takenAt: noon },
    readings: [...base, ...readings],
  });
  return Object.fromEntries(
    assess(snapshot).gains.map(({ source, items }) => [
      source,
      Object.fromEntries(items.map(({ check, nodes }) => [check, nodes])),
    ]),
  );
}

describe('what a further source would make known', () => {
  it('names items that nothing observed, and on how many nodes', () => {
    const { probe } = gainsOf(state('notSetUp'));

    expect(probe).toMatchObject({ 'cpu-governor': 2, 'irq-affinity': 2 });
  });

  it('leaves out what is known, and what observing would not tell', () => {
    const { probe } = gainsOf(state('notSetUp'));

    // Judged by configuration
    expect(probe).not.toHaveProperty('native-routing');
    // Locked by the kernel, whatever may be observed
    expect(probe).not.toHaveProperty('netkit');
  });

  it('counts nodes that the source has not told of', () => {
    const told = statusReading('a', [
      piece('hostRouting', 'BPF', { source: 'probe' }),
    ]);
    const { probe } = gainsOf({ ...told, ...state('partial') });

    expect(probe['cpu-governor']).toBe(1);
  });

  it('holds nothing of a source that read all it could', () => {
    expect(gainsOf(state('ok'))).not.toHaveProperty('probe');
  });

  it('knows a source that is switched off', () => {
    expect(gainsOf().probe).toHaveProperty('cpu-governor', 2);
  });
});
