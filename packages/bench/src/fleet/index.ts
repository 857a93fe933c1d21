/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { writeFileSync } from 'node:fs';
import { machine } from '../render';
import { readFleetOptions, type FleetBenchOptions } from './fleetOptions';
import { benchQueries, type FleetQueryFigures } from './queryBench';
import { renderFleet, type FleetFigures } from './renderFleet';
import { benchScans, scansModes, type FleetScanFigures } from './scansBench';

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measure(options: FleetBenchOptions): Promise<FleetFigures> {
  const { clusters, nodes, interval: seconds } = options;
  const scans: FleetScanFigures[] = [];
  for (const mode of options.scans ? scansModes : []) {
    tell(`Scanning, clusters from ${mode.name}`);
    scans.push(await benchScans(mode, { clusters, nodes, seconds }));
  }
  const queries: FleetQueryFigures[] = [];
  for (const database of options.queries
    ? (['SQLite', 'PostgreSQL'] as const)
    : []) {
    tell(`Reading, from ${database}`);
    queries.push(await benchQueries(database, options));
  }
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine: machine(), scans, queries };
}

async function main(): Promise<void> {
  const options = readFleetOptions(process.argv.slice(2));
  const figures = await measure(options);
  process.stdout.write(`${renderFleet(figures)}\n`);
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
}

main().then(
  // Servers of clusters keep nothing alive, but connections to them may
  () => process.exit(),
  error => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
