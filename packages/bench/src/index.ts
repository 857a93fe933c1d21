/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAssess } from './assessBench';
import { clusterOfSize } from './clustersProcess';
import { KubectlCluster } from './kubectlCluster';
import { type BenchOptions, readOptions } from './options';
import { benchPage } from './pageBench';
import { type BenchFigures, machine, render } from './render';
import { runBackend } from './runBackend';
import { type BenchClusters, runClusters } from './runClusters';
import { benchScan, scanOnce, type ClusterFigures } from './scanBench';

const BESIDE = 'beside';

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function measureClusters(
  dir: string,
  clusters: BenchClusters,
  { sizes, runs, kubeconfig, ciliumCli, page }: BenchOptions,
): Promise<BenchFigures> {
  const kubectl = kubeconfig ? new KubectlCluster(kubeconfig) : undefined;
  const names = sizes.map(clusterOfSize);
  const locators = [
    ...clusters.locators,
    ...(kubectl ? [await kubectl.locator(BESIDE)] : []),
  ];
  const start = () =>
    runBackend(dir, {
      clusters: [...names, ...(kubectl ? [BESIDE] : [])].map(name => ({
        name,
      })),
      locators,
    });
  let backend = await start();
  try {
    const scans: ClusterFigures[] = [];
    for (const name of names) {
      tell(`Scanning ${name}`);
      scans.push(
        await benchScan(backend, name, runs, () => clusters.trafficOf(name)),
      );
    }
    const beside = kubectl && {
      scan: await benchScan(backend, BESIDE, runs, () => kubectl.traffic()),
      tools: [
        await kubectl.askByExec(),
        ...(ciliumCli ? [await kubectl.askByCiliumCli(ciliumCli)] : []),
      ],
    };
    tell('Starting again');
    await backend.stop();
    backend = await start();
    for (const [index, name] of names.entries()) {
      scans[index].restarted = await scanOnce(backend, name, () =>
        clusters.trafficOf(name),
      );
    }
    tell('Judging');
    const largest = Math.max(...sizes);
    const assessment = await benchAssess(dir, largest);
    tell(page ? 'Looking at the page' : 'Leaving the page out');
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: machine(),
      ...{ scans, beside, assessment },
      page: page
        ? await benchPage(backend, clusterOfSize(largest), largest)
        : undefined,
    };
  } finally {
    await backend.stop();
  }
}

async function measure(
  dir: string,
  options: BenchOptions,
): Promise<BenchFigures> {
  const clusters = await runClusters(dir, options.sizes);
  try {
    return await measureClusters(dir, clusters, options);
  } finally {
    clusters.stop();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-bench-'));
  const figures = await measure(dir, options);
  process.stdout.write(`${render(figures)}\n`);
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  rmSync(dir, { recursive: true });
}

main().catch(error => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
