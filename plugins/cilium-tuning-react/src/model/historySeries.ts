/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HistoryPoint } from 'backstage-plugin-cilium-tuning-common';

/** A gap is longer than this many times the usual distance between two reports. */
const GAP_FACTOR = 3;
/** Shorter ones are none: people scan several times in a row, and intervals are usually half an hour. */
const SHORTEST_GAP_MS = 2 * 60 * 60_000;

/**
 * A point of the line of scores; without a report where nothing was known, so that the line breaks there.
 *
 * @public
 */
export interface ScorePoint {
  /** Milliseconds since the epoch. */
  time: number;
  score: number | null;
  report?: HistoryPoint;
}

/**
 * A time at which versions of Cilium or of kernels changed, or the rules that the product judges by.
 *
 * @public
 */
export interface HistoryMark {
  /** ISO 8601. */
  takenAt: string;
  kind: 'cilium' | 'kernel' | 'rules';
  /** What is there that was not before, and the other way round; empty for rules. */
  came: string[];
  went: string[];
}

const timeOf = ({ takenAt }: HistoryPoint) => Date.parse(takenAt);

function usualDistance(points: readonly HistoryPoint[]): number {
  const distances = points
    .slice(1)
    .map((point, index) => timeOf(point) - timeOf(points[index]))
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

/**
 * The scores over time, with breaks where reports are missing.
 *
 * @param points - oldest first
 * @public
 */
export function scoreSeries(points: readonly HistoryPoint[]): ScorePoint[] {
  const longest = Math.max(SHORTEST_GAP_MS, GAP_FACTOR * usualDistance(points));
  return points.flatMap((report, index) => {
    const time = timeOf(report);
    const before = index > 0 ? timeOf(points[index - 1]) : time;
    return [
      ...(time - before > longest
        ? [{ time: (time + before) / 2, score: null }]
        : []),
      { time, score: report.score, report },
    ];
  });
}

const without = (names: string[], others: string[]) =>
  names.filter(name => !others.includes(name));

function spreadMark(
  kind: 'cilium' | 'kernel',
  before: Record<string, number> | undefined,
  after: Record<string, number> | undefined,
  takenAt: string,
): HistoryMark[] {
  if (!before || !after) {
    return [];
  }
  const [was, is] = [Object.keys(before), Object.keys(after)];
  const came = without(is, was);
  const went = without(was, is);
  return came.length + went.length > 0 ? [{ takenAt, kind, came, went }] : [];
}

/**
 * When what is installed changed, or the rules did.
 *
 * @param points - oldest first
 * @public
 */
export function historyMarks(points: readonly HistoryPoint[]): HistoryMark[] {
  return points.slice(1).flatMap((after, index) => {
    const before = points[index];
    const { takenAt } = after;
    return [
      ...spreadMark(
        'cilium',
        before.ciliumVersions,
        after.ciliumVersions,
        takenAt,
      ),
      ...spreadMark('kernel', before.kernels, after.kernels, takenAt),
      ...(before.rulesVersion !== after.rulesVersion
        ? [{ takenAt, kind: 'rules' as const, came: [], went: [] }]
        : []),
    ];
  });
}
