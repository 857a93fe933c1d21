/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { APP_URL } from './addresses';

/** Enters as a guest, from the page that one first sees. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click();
  await enter.waitFor({ state: 'hidden' });
}

/** A test whose `page` is one that a person opens who has signed in before: in a browser that has been here. */
export const testSignedIn = base.extend<
  { page: Page },
  { visited: BrowserContext }
>({
  visited: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: APP_URL });
      const page = await context.newPage();
      await signIn(page);
      await page.getByRole('link', { name: 'Article' }).waitFor();
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ visited }, use) => {
    const page = await visited.newPage();
    await use(page);
    await page.close();
  },
});
