/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { APP_URL } from './addresses';
import { signIn } from './test';

const folder = join(__dirname, '../docs/images');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: APP_URL,
      colorScheme,
      viewport: { width: 1440, height: 1060 },
    });
    const page = await context.newPage();
    await signIn(page);
    await page.getByRole('link', { name: 'Article' }).click();
    const card = page.getByText('of what this hardware permits');
    await card.scrollIntoViewIfNeeded();
    await expect(page.getByRole('link', { name: 'Details' })).toBeVisible();
    await page.screenshot({ path: join(folder, `card-${colorScheme}.png`) });

    await page.getByRole('link', { name: 'Details' }).click();
    // eBPF host routing, the first of them
    await page
      .getByRole('gridcell', { name: /Locked/ })
      .first()
      .click();
    await expect(page.getByText('Why it matters')).toBeVisible();
    await page.screenshot({ path: join(folder, `tab-${colorScheme}.png`) });

    await page.getByRole('link', { name: 'Cilium tuning' }).first().click();
    await expect(
      page.getByRole('rowheader', { name: 'Fully tuned' }),
    ).toBeVisible();
    await page.screenshot({ path: join(folder, `fleet-${colorScheme}.png`) });
    await context.close();
  });
}
