/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Page } from '@playwright/test';

const PAINTED = 'matrix painted';

/** Notes in each document that the page opens when the matrix is first painted, and what keeps the page busy. */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(mark => {
    // Of an app under development are more files than are kept otherwise
    performance.setResourceTimingBufferSize(5_000);
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[role=grid] [role=gridcell][tabindex]')) {
        watcher.disconnect();
        // The frame after the one that is being made begins when that is on the screen
        requestAnimationFrame(() =>
          requestAnimationFrame(() => performance.mark(mark)),
        );
      }
    });
    watcher.observe(document, { childList: true, subtree: true });
  }, PAINTED);
}

/** Milliseconds from the end of the report's answer to the matrix on the screen. */
export async function firstPaint(page: Page): Promise<number> {
  const handle = await page.waitForFunction(mark => {
    const [painted] = performance.getEntriesByName(mark);
    const report = performance
      .getEntriesByType('resource')
      .findLast(({ name }) => name.endsWith('/report'));
    return (
      painted &&
      report instanceof PerformanceResourceTiming &&
      Math.max(1, painted.startTime - report.responseEnd)
    );
  }, PAINTED);
  return Math.round(Number(await handle.jsonValue()));
}

/** The longest task of the page while something is done there, in milliseconds; 0 when none took 50. */
export async function longestTaskWhile(
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  const observer = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const tasks = new PerformanceObserver(list =>
      durations.push(...list.getEntries().map(({ duration }) => duration)),
    );
    tasks.observe({ type: 'longtask' });
    return { tasks, durations };
  });
  await act();
  const longest = await observer.evaluate(async ({ tasks, durations }) => {
    // Entries come after the task that they tell of
    await new Promise(resolve => setTimeout(resolve, 200));
    tasks.disconnect();
    return Math.max(0, ...durations);
  });
  return Math.round(longest);
}

/** The most children that any element of the page has. */
export async function longestList(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...Array.from(
        document.body.querySelectorAll('*'),
        element => element.childElementCount,
      ),
    ),
  );
}
