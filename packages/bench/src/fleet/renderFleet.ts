/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { table } from '../render';
import { ALONE, type FleetQueryFigures } from './queryBench';
import type { FleetScanFigures } from './scansBench';

/** What is measured of a fleet. */
export interface FleetFigures {
  date: string;
  machine: string;
  scans: FleetScanFigures[];
  queries: FleetQueryFigures[];
}

const rounded = (value: number) => value.toFixed(1);
const kilobytes = (bytes: number) => Math.round(bytes / 1000);

function scansText(scans: readonly FleetScanFigures[]): string {
  return table(
    [
      ...['clusters from', 'clusters x nodes', 'interval s', 'scans'],
      ...['requests', 'CPU s', 'CPU s a scan', 'queue age s'],
    ],
    scans.map(figures => [
      figures.mode,
      `${figures.clusters} x ${figures.nodes}`,
      ...[figures.seconds, figures.scans, figures.requests],
      rounded(figures.cpuSeconds),
      (figures.cpuSeconds / figures.scans).toFixed(2),
      rounded(figures.queueAgeSeconds),
    ]),
  );
}

function queriesText(queries: readonly FleetQueryFigures[]): string {
  return table(
    ['database', 'request', 'cold ms', 'median ms', 'p95 ms'],
    queries.flatMap(({ database, latencies }) =>
      latencies.map(({ what, cold, median, p95 }) => [
        ...[database, what, rounded(cold), rounded(median), rounded(p95)],
      ]),
    ),
  );
}

function ratioText({ database, latencies }: FleetQueryFigures): string {
  const [alone, report] = [ALONE, 'report'].map(name =>
    latencies.find(({ what }) => what === name),
  );
  const ratio = (key: 'median' | 'p95') =>
    alone && report ? (report[key] / alone[key]).toFixed(1) : '-';
  return `${database}: a report takes ${ratio('median')} x (median) and ${ratio(
    'p95',
  )} x (p95) what the permission plugin takes alone.`;
}

function storedText({ database, heap, ...figures }: FleetQueryFigures): string {
  const { text, stored } = figures.largeReport;
  const memory = heap.map(([scans, mib]) => `${scans}: ${rounded(mib)} MiB`);
  return [
    `${database}: ${figures.clusters} clusters, ${figures.historyRows} rows of history.`,
    `The report of 5,000 nodes takes ${kilobytes(
      stored,
    )} KB, as text ${kilobytes(text)} KB.`,
    `Memory in use by the number of scans: ${memory.join(', ')}.`,
  ].join(' ');
}

/** The figures as Markdown. */
export function renderFleet(figures: FleetFigures): string {
  const { date, machine, scans, queries } = figures;
  return [
    `# ${date}, ${machine}`,
    ...(scans.length > 0 ? ['## Scans of a fleet', scansText(scans)] : []),
    ...(queries.length > 0
      ? [
          ...['## Reading a fleet', queriesText(queries)],
          ...queries.flatMap(query => [ratioText(query), storedText(query)]),
        ]
      : []),
  ].join('\n\n');
}
