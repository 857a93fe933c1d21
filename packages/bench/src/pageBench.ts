/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { chromium, type Page } from '@playwright/test';
import { APP_URL, type BenchBackend } from './runBackend';

const READY_WITHIN_MS = 240_000;
const SCROLL_STEPS = 40;

/** What the tab of a cluster took to show. */
export interface PageFigures {
  nodes: number;
  reportBytes: number;
  /** From the end of the report's answer until its matrix is painted, milliseconds. */
  firstPaintMs: number;
  /** The longest that the page did not listen while its matrix was scrolled, milliseconds; 0 where it always did within 50. */
  longestTaskMs: number;
}

/** Starts the demo's frontend, against the backend that the configuration names. */
async function startApp(configFile: string): Promise<() => Promise<void>> {
  const root = resolvePackagePath('app', '../..');
  const child = spawn(
    process.execPath,
    [
      require.resolve('@backstage/cli/bin/backstage-cli'),
      ...['package', 'start'],
      ...['--config', `${root}/app-config.yaml`, '--config', configFile],
    ],
    { cwd: `${root}/packages/app`, stdio: 'ignore', detached: true },
  );
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid);
      await exited;
    }
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(APP_URL).catch(() => undefined);
    if (answer?.ok) {
      return stop;
    }
    await pause(500);
  }
  await stop();
  throw new Error(`The frontend is not ready at ${APP_URL}`);
}

/** Milliseconds from the end of the report's answer until a frame shows cells of the matrix. */
async function untilPainted(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const look = () => {
          const report = performance
            .getEntriesByType('resource')
            .find(({ name }) => name.endsWith('/report'));
          const isThere = document.querySelector(
            '[role="grid"] [role="gridcell"]',
          );
          if (!report || !isThere) {
            requestAnimationFrame(look);
            return;
          }
          // What this frame paints is there before the next one begins
          requestAnimationFrame(() => {
            const { responseEnd } = report.toJSON();
            resolve(performance.now() - Number(responseEnd));
          });
        };
        look();
      }),
  );
}

/** The longest task while the matrix is scrolled to and fro. */
async function longestTaskWhileScrolling(page: Page): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { benchTasks: tasks });
    new PerformanceObserver(list =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  await page.getByRole('grid').hover();
  for (let step = 0; step < SCROLL_STEPS; step++) {
    const back = step >= SCROLL_STEPS / 2 ? -1 : 1;
    await page.mouse.wheel(back * 400, back * 200);
    await pause(50);
  }
  return await page.evaluate(() => {
    const tasks: number[] = Reflect.get(globalThis, 'benchTasks');
    return Math.max(0, ...tasks);
  });
}

/**
 * Opens the tab of a cluster in Chromium.
 *
 * @param cluster - one that has been scanned
 * @param nodes - how many it has
 */
export async function benchPage(
  backend: BenchBackend,
  cluster: string,
  nodes: number,
): Promise<PageFigures> {
  const report = await backend.read(cluster, '/report');
  const stopApp = await startApp(backend.configFile);
  try {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(READY_WITHIN_MS);
      await page.goto(APP_URL);
      const enter = page.getByRole('button', { name: 'Enter' });
      await enter.click();
      await enter.waitFor({ state: 'hidden' });
      const tab = `${APP_URL}/catalog/default/resource/${cluster}/cilium-tuning`;
      // Once, so that the page's own code has been fetched
      await page.goto(tab);
      await page.getByRole('gridcell').first().waitFor();
      await page.goto(tab);
      const firstPaintMs = await untilPainted(page);
      return {
        ...{ nodes, firstPaintMs },
        reportBytes: Buffer.byteLength(report),
        longestTaskMs: await longestTaskWhileScrolling(page),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await stopApp();
  }
}
