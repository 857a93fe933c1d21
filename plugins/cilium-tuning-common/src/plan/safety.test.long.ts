/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { prove } from '../__testUtils__/planWorld/prove';
import { type Tally, asLines } from '../__testUtils__/planWorld/tally';
import { plan } from './plan';

const seeds = Array.from({ length: 12 }, (_, index) => 1000 + index);
const clustersBySeed = 1000;

describe('plans, performed step by step on many generated clusters', () => {
  const tally: Tally = new Map();

  it.each(seeds)(
    'seed %d',
    seed => {
      const run = () => prove(plan, { seed, clusters: clustersBySeed, tally });
      expect(run).not.toThrow();
    },
    600_000,
  );

  it('counts what it met', () => {
    process.stdout.write(`\n${asLines(tally)}\n`);
    expect(tally.get('clusters')).toBeGreaterThan(10_000);
  });
});
