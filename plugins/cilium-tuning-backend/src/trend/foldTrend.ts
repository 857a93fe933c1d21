/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CheckProgress,
  Trend,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { verdicts } from '../store/countsColumn';
import { type DbTime, toOptionalDate } from '../store/tables';
import { readDailyCheck } from './checksColumn';
import { DAY_MS, dayOf, type Sample, startOfDay } from './days';
import { marksBetween } from './trendMarks';

/** What is read of a day of a cluster. */
export interface TrendRow {
  entity_ref: string;
  day: string;
  /** Null where it counts at all points of its day. */
  taken_at: DbTime | null;
  rules_version: string;
  score: number | null;
  cilium_digest: number | null;
  kernels_digest: number | null;
  /** How the check stood that was asked for. */
  cell?: string | null;
  /** Only where one cluster is looked at. */
  spread?: string | null;
}

type Point = Trend['points'][number];

/** The days of which reports may count at a point, oldest first. */
export function daysBefore({ until }: Sample, window: number): string[] {
  const days: string[] = [];
  for (let day = startOfDay(until - window); day < until; day += DAY_MS) {
    days.push(dayOf(day));
  }
  return days;
}

/** Rows by their day. */
export function byDay(rows: readonly TrendRow[]): Map<string, TrendRow[]> {
  const found = new Map<string, TrendRow[]>();
  for (const row of rows) {
    const others = found.get(row.day);
    if (others) {
      others.push(row);
    } else {
      found.set(row.day, [row]);
    }
  }
  return found;
}

function countsAt(
  { until }: Sample,
  window: number,
  { taken_at }: TrendRow,
): boolean {
  const time = toOptionalDate(taken_at)?.getTime() ?? until - window;
  return time >= until - window && time < until;
}

/** What was known of each cluster at a point: its last report, where that was no older than the window. */
export function knownAt(
  sample: Sample,
  window: number,
  rowsOf: ReadonlyMap<string, readonly TrendRow[]>,
): Map<string, TrendRow> {
  const known = new Map<string, TrendRow>();
  for (const day of daysBefore(sample, window)) {
    for (const row of rowsOf.get(day) ?? []) {
      if (countsAt(sample, window, row)) {
        known.set(row.entity_ref, row);
      }
    }
  }
  return known;
}

function middleOf(ordered: readonly number[]): number | null {
  const [low, high] = [
    ordered[Math.ceil(ordered.length / 2) - 1],
    ordered[Math.floor(ordered.length / 2)],
  ];
  return ordered.length === 0 ? null : (low + high) / 2;
}

function meanOf(numbers: readonly number[]): number | null {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.length === 0
    ? null
    : Math.round((10 * sum) / numbers.length) / 10;
}

function checkPoint(rows: readonly TrendRow[]): Pick<Point, 'items' | 'nodes'> {
  const items: Record<CheckProgress, number> = {
    ...{ done: 0, partly: 0, open: 0 },
    ...{ locked: 0, notNeeded: 0, unknown: 0 },
  };
  const nodes: VerdictCounts = {
    ...{ pass: 0, fail: 0, blockedByStep: 0, blockedByPlatform: 0 },
    ...{ blockedByChoice: 0, notApplicable: 0, unknown: 0 },
  };
  for (const { cell = null } of rows) {
    const standing = readDailyCheck(cell);
    if (standing) {
      items[standing.progress] += 1;
      for (const verdict of verdicts) {
        nodes[verdict] += standing.counts?.[verdict] ?? 0;
      }
    }
  }
  return { items, nodes };
}

function pointOf(
  { day }: Sample,
  rows: readonly TrendRow[],
  withCheck: boolean,
): Point {
  const scores = rows
    .flatMap(({ score }) => (score === null ? [] : [score]))
    .sort((a, b) => a - b);
  return {
    ...{ day, clusters: rows.length, scored: scores.length },
    ...{ mean: meanOf(scores), median: middleOf(scores) },
    ...(withCheck && checkPoint(rows)),
  };
}

/**
 * How clusters stood at some points in time, oldest first, and what changed from one to the next.
 *
 * @param window - age in milliseconds up to which a report speaks for a cluster
 */
export function foldTrend(
  rows: readonly TrendRow[],
  samples: readonly Sample[],
  { window, withCheck }: { window: number; withCheck: boolean },
): Pick<Trend, 'points' | 'marks'> {
  const rowsOf = byDay(rows);
  const last = new Map<string, TrendRow>();
  const points: Point[] = [];
  const marks: Trend['marks'] = [];
  for (const sample of samples) {
    const known = knownAt(sample, window, rowsOf);
    points.push(pointOf(sample, [...known.values()], withCheck));
    marks.push(...marksBetween(sample.day, last, known));
    for (const [entityRef, row] of known) {
      last.set(entityRef, row);
    }
  }
  return { points, marks };
}
