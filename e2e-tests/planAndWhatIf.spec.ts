/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { testSignedIn as test } from './test';
import { openTab, tuningTab } from './tuningTab';

test('from the next safe step to what a newer kernel would bring', async ({
  page,
}) => {
  await openTab(page, 'article');
  await page.getByRole('tab', { name: 'Plan' }).click();
  await expect(page).toHaveURL(/\/cilium-tuning\/plan/);

  // A step says what may go wrong, what it disrupts, what to do and how to go back
  const step = page.getByRole('button', { name: /Bandwidth Manager.*3 nodes/ });
  if ((await step.getAttribute('aria-expanded')) === 'false') {
    await step.click();
  }
  // The first step is open as well
  const part = (name: string) => page.getByRole('group', { name }).last();
  await expect(part('What it disrupts')).toContainText('agent restarts');
  await expect(part('What to do')).toContainText('kind: CiliumNodeConfig');
  await expect(part('How to verify')).toContainText('BandwidthManager');
  await expect(part('How to undo')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all files' }).click();
  expect((await download).suggestedFilename()).toBe('article-plan.zip');

  // What is in the way leads to what would be without it
  await page
    .getByRole('link', { name: /^What if: Kernel 5\.10 on 3 nodes/ })
    .click();
  await expect(page).toHaveURL(/\/cilium-tuning\/what-if\?assume=/);
  const { cells } = tuningTab(page);
  await expect(cells('eBPF host routing', /was Locked/)).toBeVisible();

  await page.getByRole('button', { name: 'Ask nothing' }).click();

  // Another Cilium would cost agents, which is said before all else
  await page.getByRole('button', { name: /Cilium of All nodes/ }).click();
  await page.getByRole('option', { name: 'At least 1.18' }).click();
  await expect(page.getByRole('alert').first()).toContainText(
    /not start on 3 nodes/,
  );
});
