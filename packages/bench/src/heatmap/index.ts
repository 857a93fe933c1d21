/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  articleCluster,
  clusterLocatorMethods,
  defaultsCluster,
  startDemoClusters,
  tunedCluster,
  type ClusterDefinition,
} from '@internal/demo-clusters';
import { chromium } from '@playwright/test';
import { clusterNumber } from '../fleet/fleetEntities';
import { machine, table } from '../render';
import { runBackend, URL_OF_BACKEND, type BenchCluster } from '../runBackend';
import { browseHeatMap, type SightFigures } from './browseHeatMap';
import { readHeatMapOptions, type HeatMapOptions } from './heatmapOptions';

const SCANNED_WITHIN_MS = 30 * 60_000;
const SCANS_AT_ONCE = 8;
const TEAMS = 40;
const kinds = [articleCluster, tunedCluster, defaultsCluster];

/** What the heat map of a fleet took. */
interface HeatMapFigures {
  date: string;
  machine: string;
  clusters: number;
  sights: SightFigures[];
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function buildApp(): void {
  execFileSync(
    process.execPath,
    [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    { cwd: resolvePackagePath('app'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** Clusters of several kinds, with one node of each of their groups. */
function definitionsOf(clusters: number): ClusterDefinition[] {
  return Array.from({ length: clusters }, (_, index) => {
    const kind = kinds[index % kinds.length];
    return {
      ...kind,
      name: clusterNumber(index),
      title: clusterNumber(index),
      locatedBy: 'config' as const,
      nodeGroups: kind.nodeGroups.map(group => ({ ...group, count: 1 })),
    };
  });
}

async function measure(
  dir: string,
  options: HeatMapOptions,
): Promise<HeatMapFigures> {
  if (options.build) {
    tell('Building the frontend');
    buildApp();
  }
  const demo = await startDemoClusters({
    dir: join(dir, 'clusters'),
    definitions: definitionsOf(options.clusters),
  });
  const clusters = demo.clusters.map(
    ({ name }, index): BenchCluster => ({
      name,
      owner: `team-${String(index % TEAMS).padStart(2, '0')}`,
    }),
  );
  tell(`Scanning ${clusters.length} clusters`);
  const backend = await runBackend(dir, {
    clusters,
    locators: clusterLocatorMethods(demo.clusters),
    appUrl: URL_OF_BACKEND,
    scan: { clusters: 'all', interval: '24h', maxConcurrent: SCANS_AT_ONCE },
  });
  try {
    await backend.untilReported(clusters.length, SCANNED_WITHIN_MS);
    tell('Looking at the heat map');
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    try {
      return {
        date: new Date().toISOString().slice(0, 10),
        ...{ machine: machine(), clusters: clusters.length },
        sights: await browseHeatMap(browser, options),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await backend.stop();
    await demo.stop();
  }
}

const HEAD = [
  ...['colours', 'zoom', 'painted ms', 'interactive ms'],
  ...['longest task, scrolled', 'by keys', 'rows', 'columns', 'elements'],
];

function render({ date, machine: on, clusters, sights }: HeatMapFigures) {
  const rows = sights.map(sight => [
    ...[sight.colorScheme, `${sight.zoom} %`],
    ...[sight.painted, sight.interactive, sight.scrolled, sight.walked].map(
      Math.round,
    ),
    ...[sight.rows, sight.columns, sight.elements],
  ]);
  return [
    `${date}, ${on}`,
    `Heat map of ${clusters} clusters`,
    table(HEAD, rows),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const options = readHeatMapOptions(process.argv.slice(2));
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-heatmap-'));
  if (options.pictures) {
    mkdirSync(options.pictures, { recursive: true });
  }
  const figures = await measure(dir, options);
  process.stdout.write(`${render(figures)}\n`);
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  rmSync(dir, { recursive: true });
}

main().then(
  // Servers of clusters keep nothing alive, but connections to them may
  () => process.exit(),
  error => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
