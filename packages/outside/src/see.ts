/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { chromium, type Page } from '@playwright/test';
import { APP_URL } from './serve';

/** What was seen of an app. */
export interface Seen {
  /** Scripts that a page without our card loaded, by address. */
  without: string[];
  /** Those of the page of the cluster. */
  with: string[];
  /** What the browser complained of. */
  complaints: string[];
}

async function scriptsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(name => name.endsWith('.js')),
  );
}

async function enter(page: Page): Promise<void> {
  await page.goto(APP_URL);
  // The template signs guests in by itself in one of its apps, and asks in the other
  const button = page.getByRole('button', { name: 'Enter' });
  const inside = page.getByRole('link', { name: 'Settings' }).first();
  await button.or(inside).first().waitFor();
  if (await button.isVisible()) {
    await button.click();
  }
  await inside.waitFor();
}

/**
 * Looks at a page that has nothing of ours, and then at the card of the cluster, which it waits for to have a score.
 *
 * @param screenshot - file that the page of the cluster is painted to
 */
export async function see(cluster: string, screenshot: string): Promise<Seen> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    await enter(page);
    await page.goto(`${APP_URL}/settings`);
    await page.getByText('Appearance').first().waitFor();
    const without = await scriptsOf(page);
    await page.goto(`${APP_URL}/catalog/default/resource/${cluster}`);
    await page.getByText('of what this hardware permits').waitFor();
    await page.screenshot({ path: screenshot, fullPage: true });
    return { without, with: await scriptsOf(page), complaints };
  } finally {
    await browser.close();
  }
}
