/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { factSetOf } from '../__testUtils__/facts';
import {
  type RunningWorld,
  anyRunningWorld,
  configOf,
  reportsOf,
  truths,
} from '../__testUtils__/worlds';
import { FactReader } from '../snapshot/factReader';
import type { FactSet } from '../snapshot/evidence';
import { checks } from '.';
import { judge } from './judge';

const table = Object.entries(truths).map(([id, isOn]) => ({
  id,
  isOn,
  check: checks.find(check => check.id === id),
}));

/** All that there is to know of a world. */
const evidenceOf = (running: RunningWorld): FactSet =>
  factSetOf({
    cilium: running.world.cilium,
    kernel: running.world.kernel.release,
    config: configOf(running.world),
    reports: reportsOf(running),
  });

/** Any part of the evidence. A ConfigMap is read as a whole: a key that is not there has its default. */
const partOf = (facts: FactSet): fc.Arbitrary<FactSet> => {
  const entries = Object.entries(facts);
  const config = entries.filter(([fact]) => /^config(:|Map$)/.test(fact));
  const others = entries.filter(entry => !config.includes(entry));
  return fc
    .subarray([config, ...others.map(entry => [entry])])
    .map(parts => Object.fromEntries(parts.flat()));
};

const anyPart = anyRunningWorld.chain(running =>
  fc.tuple(fc.constant(running), partOf(evidenceOf(running))),
);

const verdictOf = (check: (typeof checks)[number], facts: FactSet) =>
  judge(check, new FactReader(facts, {}), checks).verdict;

describe.each(table)(
  '$id in a world whose agent runs',
  ({ check, isOn, id }) => {
    if (!check) {
      throw new Error(`no check ${id}`);
    }

    it('passes only where it is on, whatever part of the evidence there is', () => {
      fc.assert(
        fc.property(anyPart, ([running, part]) => {
          const verdict = verdictOf(check, part);

          expect(verdict === 'pass' && !isOn(running)).toBe(false);
        }),
        { numRuns: 3000 },
      );
    });

    it('passes where it is on and everything was seen', () => {
      fc.assert(
        fc.property(anyRunningWorld, running => {
          const verdict = verdictOf(check, evidenceOf(running));
          // It makes way for host routing where steps bring that
          fc.pre(id !== 'conntrack-bypass' || verdict !== 'notApplicable');
          // The status of 1.13 has no sizes to tell by
          fc.pre(id !== 'ipv6-big-tcp' || running.world.cilium !== '1.13.4');

          expect(verdict === 'pass').toBe(isOn(running));
        }),
        { numRuns: 1000 },
      );
    });
  },
);
