/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DAY_MS, samplesOf } from './days';
import { foldTrend, type TrendRow } from './foldTrend';

const now = new Date('2026-03-10T09:30:00Z');

/** A report of a cluster, and what differs. */
const row = (
  cluster: string,
  takenAt: string,
  score: number | null,
  more: Partial<TrendRow> = {},
): TrendRow => ({
  ...{ entity_ref: cluster, day: takenAt.slice(0, 10), score },
  taken_at: new Date(`${takenAt}Z`),
  ...{ rules_version: '1', cilium_digest: 1, kernels_digest: 1 },
  ...more,
});

const fold = (
  rows: TrendRow[],
  { days = 4, window = DAY_MS, withCheck = false } = {},
) => foldTrend(rows, samplesOf(days, now).samples, { window, withCheck });

const scoresOf = (...[rows, options]: Parameters<typeof fold>) =>
  fold(rows, options).points.map(({ median }) => median);

describe('the points of a trend', () => {
  it.each([
    [1, 1, 1],
    [30, 1, 30],
    [62, 1, 62],
    [90, 2, 45],
    [365, 7, 53],
    [730, 14, 53],
    [1100, 28, 40],
  ])('over %p days are %p days apart: %p of them', (days, step, count) => {
    const found = samplesOf(days, now);

    expect(found.step).toBe(step);
    expect(found.samples).toHaveLength(count);
    expect(found.samples.at(-1)).toEqual({
      day: '2026-03-10',
      until: now.getTime() + 1,
    });
  });

  it('are the last reports of their days, with gaps where there was none', () => {
    expect(
      scoresOf([
        row('a', '2026-03-07T23:59:59', 40),
        row('a', '2026-03-09T00:00:00', 50),
        row('a', '2026-03-10T09:00:00', 60),
      ]),
    ).toEqual([40, null, 50, 60]);
  });

  it.each([
    ['is still known by a report of yesterday', '2026-03-09T09:31:00', 50],
    [
      'is not known by one that is older than a day',
      '2026-03-09T09:29:00',
      null,
    ],
    ['is not known by one that is to come', '2026-03-10T09:31:00', null],
  ])('today a cluster %s', (_, takenAt, expected) => {
    expect(scoresOf([row('a', takenAt, 50)]).at(-1)).toBe(expected);
  });

  it('hold as long as reports do', () => {
    expect(
      scoresOf([row('a', '2026-03-07T12:00:00', 50)], { window: 3 * DAY_MS }),
    ).toEqual([50, 50, 50, 50]);
    expect(
      scoresOf([row('a', '2026-03-07T12:00:00', 50)], { window: 2 * DAY_MS }),
    ).toEqual([50, 50, null, null]);
  });

  it.each([
    [[10, 20, 90], 40, 20],
    [[10, 20, 30, 90], 37.5, 25],
    [[10, null], 10, 10],
    [[null], null, null],
  ])('of scores %p have mean %p and median %p', (scores, mean, median) => {
    const rows = scores.map((score, index) =>
      row(`cluster-${index}`, '2026-03-10T09:00:00', score),
    );

    expect(fold(rows).points.at(-1)).toEqual({
      ...{ day: '2026-03-10', clusters: scores.length, mean, median },
      scored: scores.filter(score => score !== null).length,
    });
  });

  it('count clusters and nodes by how a check stood', () => {
    const [point] = fold(
      [
        row('a', '2026-03-10T09:00:00', 1, { cell: '0:5,0,0,0,0,2,0;bbr=9' }),
        row('b', '2026-03-10T09:00:00', 1, { cell: '1:1,3,0,0,0,0,0;' }),
        // Of before numbers of nodes were stored, and of a version to come
        row('c', '2026-03-10T09:00:00', 1, { cell: '5:;' }),
        row('d', '2026-03-10T09:00:00', 1, { cell: '9:1,1;' }),
        row('e', '2026-03-10T09:00:00', 1, { cell: null }),
      ],
      { days: 1, withCheck: true },
    ).points;

    expect(point).toMatchObject({
      clusters: 5,
      items: { done: 1, partly: 1, open: 0, locked: 0, unknown: 1 },
      nodes: { pass: 6, fail: 3, notApplicable: 2, unknown: 0 },
    });
  });
});

describe('the marks of a trend', () => {
  const spread = (cilium: string, kernel: string) =>
    JSON.stringify({ cilium: { [cilium]: 3 }, kernels: { [kernel]: 3 } });

  it('name what changed on a cluster, whenever it was known last', () => {
    const { marks } = fold([
      row('a', '2026-03-07T12:00:00', 1, { spread: spread('1.17', '5.15') }),
      row('a', '2026-03-10T09:00:00', 1, {
        ...{ cilium_digest: 2, spread: spread('1.18', '5.15') },
      }),
    ]);

    expect(marks).toEqual([
      {
        ...{ day: '2026-03-10', kind: 'cilium', clusters: 1 },
        ...{ came: ['1.18'], went: ['1.17'] },
      },
    ]);
  });

  it('count the clusters of a fleet, by what changed', () => {
    const before = ['a', 'b', 'c'].map(name =>
      row(name, '2026-03-09T12:00:00', 1),
    );
    const { marks } = fold([
      ...before,
      row('a', '2026-03-10T09:00:00', 1, { kernels_digest: 2 }),
      row('b', '2026-03-10T09:00:00', 1, { kernels_digest: 3 }),
      row('c', '2026-03-10T09:00:00', 1, { rules_version: '2' }),
    ]);

    expect(marks).toEqual([
      { day: '2026-03-10', kind: 'kernel', clusters: 2 },
      { day: '2026-03-10', kind: 'rules', clusters: 1 },
    ]);
  });

  it.each([
    ['of a cluster that is new', {}, false],
    ['where it was not known before what ran', { cilium_digest: null }, true],
  ])('are none %s', (_, more, isKnown) => {
    const { marks } = fold([
      ...(isKnown ? [row('a', '2026-03-09T12:00:00', 1, more)] : []),
      row('a', '2026-03-10T09:00:00', 1, { cilium_digest: 2 }),
    ]);

    expect(marks).toEqual([]);
  });
});
