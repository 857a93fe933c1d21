/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon, piece } from '../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
} from '../__testUtils__/readings';
import { assess } from '../assess/assess';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { Evidence } from '../snapshot/evidence';
import { compareAssessments, lapsedAfter, type Assessed } from './compare';
import type { Lapsed } from './types';

type Told = Record<string, Evidence[]>;

/** A cluster of these nodes; each is told of by its probe as given. */
function assessed(told: Told, arch: Record<string, string> = {}): Assessed {
  const names = Object.keys(told);
  const snapshot = buildSnapshot({
    ...{ clusterName: 'demo', takenAt: noon },
    readings: [
      nodesReading(names.map(name => ({ name, arch: arch[name] }))),
      configReading({ values: { tunnel: 'disabled' } }),
      agentsReading(names.map(node => ({ node }))),
      {
        state: { source: 'probe', state: 'ok', readAt: noon },
        nodes: new Map(
          Object.entries(told).map(([name, facts]) => [name, { facts }]),
        ),
      },
    ],
  });
  return { snapshot, assessment: assess(snapshot) };
}

const governor = (...names: string[]) => [piece('cpuGovernors', names)];
const fast = governor('performance');
const slow = governor('powersave');
const noScaling = governor();

const changesOf = (before: Assessed, after: Assessed) =>
  compareAssessments(before, after).map(change =>
    change.kind === 'check'
      ? [change.check, change.direction, change.nodes]
      : [change.kind, change.group.architecture, change.group.nodes],
  );

describe('compareAssessments', () => {
  it.each<[string, Evidence[], Evidence[], string]>([
    ['on, now off', fast, slow, 'regressed'],
    ['off, now on', slow, fast, 'improved'],
    ['on, now unknown', fast, [], 'becameUnknown'],
    ['off, now unknown', slow, [], 'becameUnknown'],
    ['unknown, now off', [], slow, 'becameKnown'],
    ['unknown, now on', [], fast, 'becameKnown'],
    ['on, now not needed', fast, noScaling, 'other'],
  ])('says what it means: %s', (_, was, is, direction) => {
    expect(changesOf(assessed({ a: was }), assessed({ a: is }))).toEqual([
      ['cpu-governor', direction, 1],
    ]);
  });

  it('counts the nodes of a change, and gives the reason', () => {
    const before = assessed({ a: fast, b: fast, c: fast, d: slow });
    const after = assessed({ a: slow, b: slow, c: fast, d: fast });

    expect(changesOf(before, after)).toEqual([
      ['cpu-governor', 'regressed', 2],
      ['cpu-governor', 'improved', 1],
    ]);
    expect(compareAssessments(before, after)[0]).toMatchObject({
      from: 'pass',
      to: 'fail',
      reason: { code: 'cpu-governor.off' },
    });
  });

  it('takes no node that came or went for a change of an item', () => {
    expect(
      changesOf(assessed({ a: fast, b: slow }), assessed({ a: fast, c: slow })),
    ).toEqual([]);
  });

  it('names node groups that came and went', () => {
    const before = assessed({ a: fast }, { a: 'amd64' });
    const after = assessed({ b: fast, c: fast }, { b: 'arm64', c: 'arm64' });

    expect(changesOf(before, after)).toEqual([
      ['groupAppeared', 'arm64', 2],
      ['groupGone', 'amd64', 1],
    ]);
  });

  it('finds nothing where nothing changed', () => {
    expect(changesOf(assessed({ a: fast }), assessed({ a: fast }))).toEqual([]);
  });

  it('says nothing where one of both could not tell whether Cilium is there', () => {
    const before = assessed({ a: fast });
    const { snapshot } = assessed({ a: slow });
    const lost = {
      ...snapshot,
      cilium: { state: 'unknown' as const, lookedFor: [] },
    };

    expect(
      changesOf(before, { snapshot: lost, assessment: assess(lost) }),
    ).toEqual([]);
  });

  describe('after a time of which nothing is known', () => {
    const unseen = (told: Told): Assessed => {
      const { snapshot } = assessed(told);
      const lost = {
        ...snapshot,
        cilium: { state: 'unknown' as const, lookedFor: [] },
      };
      return { snapshot: lost, assessment: assess(lost) };
    };
    /** What is told of each report in turn. */
    const told = (...reports: Assessed[]) => {
      let lapsed: Lapsed[] = [];
      return reports.slice(1).map((report, at) => {
        const before = reports[at];
        const changes = compareAssessments(before, report, lapsed);
        lapsed = lapsedAfter(before, report, lapsed);
        return changes.map(change =>
          change.kind === 'check'
            ? [change.from, change.direction, change.nodes]
            : change.kind,
        );
      });
    };

    it('tells that an item is off that was on when last known', () => {
      const reports = [fast, [], [], slow, slow].map(a => assessed({ a }));

      expect(told(...reports)).toEqual([
        [['pass', 'becameUnknown', 1]],
        [],
        [['unknown', 'regressed', 1]],
        [],
      ]);
    });

    it.each<[string, Evidence[][]]>([
      ['was off before', [slow, [], slow]],
      ['was never known', [[], [], slow]],
      ['is on again', [fast, [], fast]],
      ['is not needed any more', [fast, [], noScaling]],
    ])('does not say that an item regressed that %s', (_, states) => {
      const reports = states.map(a => assessed({ a }));

      expect(JSON.stringify(told(...reports))).not.toContain('regressed');
    });

    it('keeps nodes apart that stood differently', () => {
      expect(
        told(
          assessed({ a: fast, b: slow, c: fast }),
          assessed({ a: [], b: [], c: [] }),
          assessed({ a: slow, b: slow, c: [] }),
          assessed({ a: slow, b: slow, c: slow }),
        ).slice(1),
      ).toEqual([
        [
          ['unknown', 'regressed', 1],
          ['unknown', 'becameKnown', 1],
        ],
        [['unknown', 'regressed', 1]],
      ]);
    });

    it('bridges a report that cannot tell whether Cilium is there', () => {
      expect(
        told(assessed({ a: fast }), unseen({ a: slow }), assessed({ a: slow })),
      ).toEqual([[], [['unknown', 'regressed', 1]]]);
    });
  });

  it('does not compare what different rules said', () => {
    const before = assessed({ a: fast });
    const older = { ...before.assessment, rulesVersion: '0' };

    expect(() =>
      compareAssessments({ ...before, assessment: older }, before),
    ).toThrow(/cannot be compared/);
  });
});
