/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { testSignedIn } from './test';
import { tuningTab } from './tuningTab';

testSignedIn(
  'the list of clusters narrows down, survives a reload and leads to a cluster',
  async ({ page }) => {
    await page.goto('/cilium-tuning?view=list');
    const list = page.getByRole('region', { name: 'Clusters' });
    const row = (name: string) =>
      list
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name, exact: true }) });
    await expect(row('Article')).toContainText('1.13.4');
    await expect(row('Down')).toContainText('Failing');
    await expect(row('Needs a sign-in')).toContainText('Needs your sign-in');

    // By an item that is locked there, and by the score, the best first
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /Item$/ }).click();
    await page.getByRole('option', { name: 'eBPF host routing' }).click();
    await page.getByRole('button', { name: /State of the item$/ }).click();
    await page.getByRole('option', { name: 'Off' }).click();
    await page.getByRole('option', { name: 'Locked', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(row('Fully tuned')).toHaveCount(0);
    await expect(row('Article')).toBeVisible();
    await list.getByRole('columnheader', { name: 'Score' }).click();
    await expect(page).toHaveURL(
      /\?state=locked&item=bpf-host-routing&view=list&sort=score$/,
    );

    await page.reload();
    await expect(row('Article')).toBeVisible();
    await expect(row('Fully tuned')).toHaveCount(0);
    await expect(
      page.getByRole('row', { name: 'eBPF host routing: Locked' }),
    ).toBeVisible();

    await row('Article').getByRole('link').click();
    await expect(page).toHaveURL(/\/article\/cilium-tuning$/);
    await expect(tuningTab(page).matrix).toBeVisible();
  },
);
