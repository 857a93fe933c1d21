/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { noon, piece } from '../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
  statusReading,
} from '../__testUtils__/readings';
import { ciliumReleases } from '../__testUtils__/releases';
import { runAgent } from '../__testUtils__/modelAgent';
import {
  type RunningWorld,
  type World,
  anyRunningWorld,
  configOf,
  reportsOf,
  truths,
} from '../__testUtils__/worlds';
import { assess } from '../assess/assess';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { FactName } from '../snapshot/facts';
import type { AssumedNodes, WhatIf } from './types';
import { whatIf } from './whatIf';

const kernels = ['4.15', '4.19', '5.4', '5.10', '5.19', '6.3', '6.8'];

const numberOf = (kernel: string) => {
  const [major, minor] = kernel.split('.').map(Number);
  return major * 1000 + minor;
};

/** What an agent is asked about, and the world in which that is so. */
interface Case {
  now: RunningWorld;
  question: AssumedNodes;
  then: World;
}

const withKernel = (now: RunningWorld): fc.Arbitrary<Case> =>
  fc.constantFrom(...kernels).map(kernel => {
    const { world } = now;
    const isOlder = numberOf(kernel) <= numberOf(world.kernel.like);
    const then = isOlder ? world.kernel : { release: kernel, like: kernel };
    return { now, question: { kernel }, then: { ...world, kernel: then } };
  });

const withCilium = (now: RunningWorld): fc.Arbitrary<Case> =>
  fc
    .constantFrom(
      ...ciliumReleases.slice(ciliumReleases.indexOf(now.world.cilium)),
    )
    .map(cilium => ({
      now,
      question: { cilium: cilium.split('.').slice(0, 2).join('.') },
      then: { ...now.world, cilium },
    }));

const anyCase = anyRunningWorld.chain(now =>
  fc.oneof(withKernel(now), withCilium(now)),
);

/** A node of the world, of which everything was seen. */
const snapshotOf = (running: RunningWorld) => {
  const { cilium, kernel } = running.world;
  return buildSnapshot({
    clusterName: 'demo',
    takenAt: noon,
    readings: [
      nodesReading([{ name: 'a', kernel: kernel.release }]),
      configReading({ values: configOf(running.world) }),
      agentsReading([{ node: 'a', cilium }]),
      statusReading(
        'a',
        Object.entries(reportsOf(running)).map(([fact, value]) =>
          piece(fact as FactName, value as never),
        ),
      ),
    ],
  });
};

/** What a newer Cilium asks of the kernel, and an option that older ones do not know. */
const saysItself = ['kernel-version.unlocks', 'bbr.hostOnly'];

const asked = ({ now, question }: Case): WhatIf =>
  whatIf(snapshotOf(now), { nodes: [question], turnOn: [] });

describe('whatIf of a node with an agent that runs', () => {
  it('passes only what is on then, and says of every agent that does not start', () => {
    fc.assert(
      fc.property(anyCase, example => {
        const answer = asked(example);
        const effects = runAgent(example.then);
        const passed = answer.assessment.checks
          .filter(({ counts }) => counts.pass > 0)
          .map(({ check }) => check)
          .filter(check => truths[check]);

        const wrong = effects
          ? passed.filter(
              check => !truths[check]({ world: example.then, effects }),
            )
          : [];
        expect(wrong).toEqual([]);
        expect(effects !== undefined || answer.stops.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never makes worse what is on without saying why', () => {
    fc.assert(
      fc.property(anyCase, example => {
        const { changes, stops } = asked(example);
        const worse = changes.filter(
          ({ before, after, because }) =>
            before.verdict === 'pass' &&
            after.verdict !== 'notApplicable' &&
            because === undefined &&
            !saysItself.includes(after.reason.code),
        );

        expect(stops.length > 0 ? [] : worse).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing where the nodes are that already', () => {
    fc.assert(
      fc.property(anyRunningWorld, now => {
        const snapshot = snapshotOf(now);
        const before = assess(snapshot);
        const answer = whatIf(snapshot, {
          nodes: [{ kernel: '3.10' }, { cilium: '1.9' }, {}],
          turnOn: [],
        });

        expect(answer.snapshot).toBe(snapshot);
        expect(answer.assessment).toEqual(before);
        expect(answer.changes).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
