/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HistoryPoint } from 'backstage-plugin-cilium-tuning-common';
import { historyMarks, scoreSeries } from './historySeries';

const point = (
  minute: number,
  more: Partial<HistoryPoint> = {},
): HistoryPoint => ({
  takenAt: new Date(minute * 60_000).toISOString(),
  rulesVersion: '1',
  score: 50,
  potential: 50,
  progress: { done: 1, permitted: 2, locked: 0, unknown: 0 },
  ...more,
});

describe('scoreSeries', () => {
  it('breaks the line where reports are missing', () => {
    const points = [0, 30, 62, 90, 300, 330].map(minute => point(minute));

    // Somebody scanned in between
    const often = [0, 60, 61, 62, 63, 150].map(minute => point(minute));
    expect(scoreSeries(often)).toHaveLength(often.length);

    expect(scoreSeries(points).map(({ score }) => score)).toEqual([
      50,
      50,
      50,
      50,
      null,
      50,
      50,
    ]);
  });

  it('breaks the line where there was no score', () => {
    const points = [point(0), point(30, { score: null }), point(60)];

    expect(scoreSeries(points).map(({ score }) => score)).toEqual([
      50,
      null,
      50,
    ]);
  });

  it.each([0, 1, 2])('bears a history of %s', length => {
    const points = [point(0), point(1_000)].slice(0, length);

    expect(scoreSeries(points)).toHaveLength(length);
  });
});

describe('historyMarks', () => {
  it('tells which versions came and went, and when', () => {
    const marks = historyMarks([
      point(0, { ciliumVersions: { '1.17.4': 3 }, kernels: { '5.15': 3 } }),
      point(30, {
        ciliumVersions: { '1.17.4': 1, '1.18.2': 2 },
        kernels: { '5.15': 3 },
      }),
      point(60, { ciliumVersions: { '1.18.2': 3 }, kernels: { '6.8': 3 } }),
    ]);

    expect(marks.map(({ kind, came, went }) => [kind, came, went])).toEqual([
      ['cilium', ['1.18.2'], []],
      ['cilium', [], ['1.17.4']],
      ['kernel', ['6.8'], ['5.15']],
    ]);
    expect(marks[0].takenAt).toBe(point(30).takenAt);
  });

  it('takes another number of nodes for no change, and nothing for none', () => {
    expect(
      historyMarks([
        point(0, { kernels: { '6.8': 3 } }),
        point(30, { kernels: { '6.8': 4 } }),
        point(60),
        point(90, { kernels: { '5.15': 3 } }),
      ]),
    ).toEqual([]);
  });

  it('tells when the rules changed', () => {
    expect(historyMarks([point(0), point(30, { rulesVersion: '2' })])).toEqual([
      { takenAt: point(30).takenAt, kind: 'rules', came: [], went: [] },
    ]);
  });
});
