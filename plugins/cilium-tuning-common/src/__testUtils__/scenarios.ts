/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/* eslint-disable jest/no-export -- the tests of a table, which several files share */

import { checks } from '../checks';
import { type NodeSketch, judged } from './facts';
import {
  type VersionRow,
  ciliumReleases,
  expectedOf,
  sketchOf,
} from './releases';
import { unworded, verdictOf } from './words';

/** A row of a table about whole nodes: what it is, the node, and what is expected of the checks concerned. */
export type ScenarioRow = [
  what: string,
  node: NodeSketch,
  expected: Record<string, string>,
];

/** Verdicts by check, `blocked` with what blocks. */
export function verdictsOf(
  node: NodeSketch,
  ids: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    checks
      .filter(({ id }) => ids.includes(id))
      .map(check => [check.id, verdictOf(judged(check, node))]),
  );
}

/** What the checks say of a node without words. */
const unwordedOf = (node: NodeSketch) =>
  checks.flatMap(check => unworded(judged(check, node)));

/** Defines a test for each row, which also looks whether everything is said in words. */
export function testScenarios(rows: ScenarioRow[]): void {
  it.each(rows)('%s', (_, node, expected) => {
    expect(verdictsOf(node, Object.keys(expected))).toEqual(expected);
    expect(unwordedOf(node)).toEqual([]);
  });
}

/** A row of a table about whole nodes on every release; what is expected may hold from a minor on. */
export type ReleaseScenarioRow = [
  what: string,
  node: VersionRow[1],
  expected: Record<string, VersionRow[2]>,
];

/** Defines a test for each row, which judges its node on every release. */
export function testScenariosOverReleases(rows: ReleaseScenarioRow[]): void {
  it.each(rows)('%s', (_, node, expected) => {
    for (const release of ciliumReleases) {
      const sketch = sketchOf(release, node);
      const wanted = Object.entries(expected).map(([id, line]) => [
        id,
        expectedOf(release, line),
      ]);

      expect([release, verdictsOf(sketch, Object.keys(expected))]).toEqual([
        release,
        Object.fromEntries(wanted),
      ]);
      expect(unwordedOf(sketch)).toEqual([]);
    }
  });
}
