/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/* eslint-disable jest/no-export -- the tests of a table, which the checks share */

import type { Check } from '../checks/types';
import { judged } from './facts';
import {
  type VersionRow,
  ciliumReleases,
  expectedOf,
  sketchOf,
} from './releases';
import { everyReason, lineOf, unworded, verdictOf } from './words';

/**
 * Defines the tests of a check over all releases: each row on each release; that everything is said in words; that the rows
 * reach exactly the verdicts that the check can give, and every message that it words.
 *
 * @param verdicts - all that the check can say, `blocked` with what blocks
 * @param elsewhere - endings of codes that the tests of the check itself reach
 */
export function testOverReleases(
  check: Check,
  verdicts: string[],
  rows: VersionRow[],
  elsewhere: string[] = [],
): void {
  const judgedRows = rows.map(([what, node, expected]) => ({
    what,
    expected,
    opinions: ciliumReleases.map(
      release => [release, judged(check, sketchOf(release, node))] as const,
    ),
  }));
  const opinions = judgedRows.flatMap(row =>
    row.opinions.map(([, opinion]) => opinion),
  );

  describe(`${check.id} from Cilium 1.9 to 1.20`, () => {
    it.each(judgedRows)('$what', row => {
      expect(
        row.opinions.map(([release, opinion]) => [release, lineOf(opinion)]),
      ).toEqual(
        ciliumReleases.map(release => [
          release,
          expectedOf(release, row.expected),
        ]),
      );
    });

    it('says everything in words', () => {
      expect(opinions.flatMap(unworded)).toEqual([]);
    });

    it('reaches every verdict that it can give', () => {
      expect([...new Set(opinions.map(verdictOf))].sort()).toEqual(
        [...verdicts].sort(),
      );
    });

    it('has use for every message', () => {
      const said = new Set(opinions.flatMap(everyReason).map(r => r.code));
      const blockers = opinions.map(({ reason }) => reason.code);
      const conflicts = check.conflicts?.map(({ reason }) => reason.code) ?? [];
      const unused = Object.keys(check.messages).filter(
        code =>
          !said.has(code) &&
          !blockers.includes(code) &&
          !conflicts.includes(code) &&
          !/\.(title|why)$/.test(code) &&
          !elsewhere.some(ending => code.endsWith(`.${ending}`)),
      );

      expect(unused).toEqual([]);
    });
  });
}
