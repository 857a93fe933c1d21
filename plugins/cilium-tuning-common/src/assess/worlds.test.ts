/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { noon, piece } from '../__testUtils__/facts';
import {
  agentStartedAt,
  agentsReading,
  configChangedAt,
  configLoadedAt,
  configReading,
  nodesReading,
} from '../__testUtils__/readings';
import {
  type RunningWorld,
  anyRunningWorld,
  configOf,
  reportsOf,
  truths,
} from '../__testUtils__/worlds';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { Evidence } from '../snapshot/evidence';
import type { FactName } from '../snapshot/facts';
import type { SourceReading } from '../snapshot/sources';
import { assess } from './assess';

/** A look at the agent: of which world, when, and how much of it came through. */
interface Look {
  of: RunningWorld;
  observedAt: string;
  seen: FactName[];
}

const beforeItStarted = '2026-02-01T00:59:00Z';
/** A few minutes ago: nobody confirms that what was seen then has not changed, but it is recent. */
const recently = '2026-03-01T11:55:00Z';
const longAgo = '2026-02-15T00:00:00Z';
const afterItLoaded = '2026-02-20T00:00:00Z';

const lookAt = (of: RunningWorld, ...times: string[]): fc.Arbitrary<Look> =>
  fc.record({
    of: fc.constant(of),
    observedAt: fc.constantFrom(...times),
    seen: fc.subarray(Object.keys(reportsOf(of)) as FactName[]),
  });

/** What a node went through, and what was read of that. */
interface History {
  present: RunningWorld;
  /** The ConfigMap changed after the agent loaded it. */
  pending: boolean;
  /** The world that the ConfigMap describes. */
  told: RunningWorld;
  looks: Look[];
  read: string[];
  seed: number;
}

const allReadings = ['nodes', 'config', 'agents', 'looks'];

/**
 * The node runs in one world. Looks at it of an earlier life, with another configuration, are still around; the ConfigMap may
 * already be that of a later one. Readings come in any order, or not at all.
 */
const anyHistory: fc.Arbitrary<History> = fc
  .tuple(anyRunningWorld, anyRunningWorld, anyRunningWorld, fc.boolean())
  .chain(([past, present, future, pending]) =>
    fc.record({
      present: fc.constant(present),
      pending: fc.constant(pending),
      told: fc.constant(pending ? future : present),
      looks: fc.array(
        fc.oneof(
          lookAt(past, beforeItStarted),
          lookAt(present, recently, longAgo),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      read: fc.oneof(
        { weight: 3, arbitrary: fc.constant(allReadings) },
        { weight: 1, arbitrary: fc.subarray(allReadings) },
      ),
      seed: fc.nat(),
    }),
  );

function readingOf(look: Look, index: number): SourceReading {
  const facts = Object.entries(reportsOf(look.of))
    .filter(([fact]) => look.seen.includes(fact as FactName))
    .map(
      ([fact, value]): Evidence =>
        piece(fact as FactName, value as never, {
          observedAt: look.observedAt,
        }),
    );
  return {
    state: { source: `look-${index}`, state: 'ok', readAt: noon },
    nodes: new Map([['a', { facts }]]),
  };
}

/** What of a device was seen is of the host, not of an agent: it does not end with one. */
const ofTheHost: FactName[] = ['networkDevices'];

/** The checks that pass by what was read of a history. */
function passedIn(history: History): string[] {
  const { present, pending, told, looks, read, seed } = history;
  const { cilium, kernel } = present.world;
  const all: Record<string, SourceReading[]> = {
    nodes: [nodesReading([{ name: 'a', kernel: kernel.release }])],
    config: [
      configReading({
        values: configOf(told.world),
        changedAt: pending ? afterItLoaded : configChangedAt,
      }),
    ],
    agents: [
      agentsReading([
        { node: 'a', cilium, startedAt: agentStartedAt, configLoadedAt },
      ]),
    ],
    looks: looks
      .map(look => ({
        ...look,
        seen: look.seen.filter(
          fact => look.of === present || !ofTheHost.includes(fact),
        ),
      }))
      .map(readingOf),
  };
  const readings = read.flatMap(name => all[name]);
  const shift = readings.length > 0 ? seed % readings.length : 0;
  const snapshot = buildSnapshot({
    clusterName: 'demo',
    takenAt: noon,
    readings: [...readings.slice(shift), ...readings.slice(0, shift)],
  });
  return assess(snapshot)
    .checks.filter(({ counts }) => counts.pass > 0)
    .map(({ check }) => check);
}

describe('a node with a past and a future', () => {
  it('passes only what is on now, whichever evidence there is, in whatever order it came', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const wrong = passedIn(history).filter(
          id => truths[id] && !truths[id](history.present),
        );

        expect(wrong).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
