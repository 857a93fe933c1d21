/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type Page } from '@playwright/test';
import { median } from '../quantile';
import { URL_OF_BACKEND } from '../runBackend';

const SHOWN_WITHIN_MS = 60_000;
const SCROLL_STEPS = 60;
const KEY_PRESSES = 60;
/** A page that kept busy for no task over 50 ms in so long is interactive. */
const QUIET_MS = 1_000;

/** How the heat map is looked at. */
export interface Sight {
  name: string;
  colorScheme: 'light' | 'dark';
  /** Of the page, percent. */
  zoom: number;
}

const sights: readonly Sight[] = [
  { name: 'light', colorScheme: 'light', zoom: 100 },
  { name: 'dark', colorScheme: 'dark', zoom: 100 },
  { name: 'zoomed', colorScheme: 'light', zoom: 200 },
];

/** What the heat map took in one sight; milliseconds, the median of several times. */
export interface SightFigures extends Sight {
  /** From opening the page until cells are painted. */
  painted: number;
  /** From opening the page until it has painted and listens. */
  interactive: number;
  /** The longest task while it was scrolled, down and to the right and back; 0 where none took 50. */
  scrolled: number;
  /** The longest task while somebody walked through it by keys. */
  walked: number;
  /** What a screen reader is told of the grid. */
  rows: number;
  columns: number;
  /** Elements of the whole page. */
  elements: number;
}

const cell = '[role="grid"] [role="gridcell"][tabindex]';

/** Notes when cells are painted, and each long task, from the beginning of each page. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(selector => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(globalThis, { benchTasks: tasks });
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ start: startTime, duration });
      }
    }).observe({ type: 'longtask' });
    const wait = () => {
      if (!document.querySelector(selector)) {
        requestAnimationFrame(wait);
        return;
      }
      // What this frame paints is there before the next one begins
      requestAnimationFrame(() => performance.mark('painted'));
    };
    wait();
  }, cell);
}

async function tasksOf(page: Page) {
  return await page.evaluate(() => {
    const tasks: { start: number; duration: number }[] = Reflect.get(
      globalThis,
      'benchTasks',
    );
    return tasks.splice(0);
  });
}

async function open(
  page: Page,
): Promise<{ painted: number; interactive: number }> {
  // Zoomed in, the list would be shown instead
  await page.goto(`${URL_OF_BACKEND}/cilium-tuning?view=heatmap`);
  await page.locator(cell).first().waitFor();
  await pause(QUIET_MS);
  const painted = await page.evaluate(
    () => performance.getEntriesByName('painted')[0].startTime,
  );
  const ends = (await tasksOf(page)).map(
    ({ start, duration }) => start + duration,
  );
  return { painted, interactive: Math.max(painted, ...ends) };
}

async function longestTask(
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  await tasksOf(page);
  await act();
  // A task is told of after it
  await pause(300);
  const durations = (await tasksOf(page)).map(({ duration }) => duration);
  return Math.max(0, ...durations);
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole('grid').hover();
  for (let step = 0; step < SCROLL_STEPS; step++) {
    const back = step >= SCROLL_STEPS / 2 ? -1 : 1;
    await page.mouse.wheel(back * 100, back * 600);
    await pause(30);
  }
}

async function walk(page: Page): Promise<void> {
  await page.locator(cell).first().focus();
  for (let press = 0; press < KEY_PRESSES; press++) {
    await page.keyboard.press(press % 3 === 2 ? 'ArrowRight' : 'ArrowDown');
  }
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
}

async function look(
  browser: Browser,
  sight: Sight,
  { runs, pictures }: { runs: number; pictures?: string },
): Promise<SightFigures> {
  const { zoom, colorScheme, name } = sight;
  const context = await browser.newContext({
    colorScheme,
    // Zooming in leaves so much less room, and draws with so many more pixels
    viewport: {
      width: Math.round((1280 * 100) / zoom),
      height: Math.round((1000 * 100) / zoom),
    },
    deviceScaleFactor: zoom / 100,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(SHOWN_WITHIN_MS);
    await page.goto(URL_OF_BACKEND);
    const enter = page.getByRole('button', { name: 'Enter' });
    await enter.click();
    await enter.waitFor({ state: 'hidden' });
    await watch(page);
    // Once, so that the page's own code has been fetched
    await open(page);
    const times: { painted: number; interactive: number }[] = [];
    for (let run = 0; run < runs; run++) {
      times.push(await open(page));
    }
    const grid = page.getByRole('grid');
    const told = async (attribute: string) =>
      Number(await grid.getAttribute(attribute));
    if (pictures) {
      await page.screenshot({ path: join(pictures, `heatmap-${name}.png`) });
    }
    return {
      ...sight,
      painted: median(times.map(({ painted }) => painted)),
      interactive: median(times.map(({ interactive }) => interactive)),
      scrolled: await longestTask(page, () => scroll(page)),
      walked: await longestTask(page, () => walk(page)),
      rows: await told('aria-rowcount'),
      columns: await told('aria-colcount'),
      elements: await page.evaluate(
        () => document.querySelectorAll('*').length,
      ),
    };
  } finally {
    await context.close();
  }
}

/** Looks at the heat map in both colours, and zoomed in. */
export async function browseHeatMap(
  browser: Browser,
  options: { runs: number; pictures?: string },
): Promise<SightFigures[]> {
  const figures: SightFigures[] = [];
  for (const sight of sights) {
    figures.push(await look(browser, sight, options));
  }
  return figures;
}
