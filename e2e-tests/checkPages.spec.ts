/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { testSignedIn } from './test';
import { openTab, tuningTab } from './tuningTab';

testSignedIn(
  'the sidebar leads to all items, each with a page of its own',
  async ({ page }) => {
    await page.goto('/catalog/default/resource/article');
    await page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Cilium tuning' })
      .click();
    await expect(page).toHaveURL(/\/cilium-tuning$/);
    await page.getByRole('link', { name: 'Items' }).click();
    await expect(page).toHaveURL(/\/cilium-tuning\/checks$/);
    const list = page.getByRole('region', { name: 'Routing' });
    await list.getByRole('link', { name: 'eBPF host routing' }).click();

    await expect(page).toHaveURL(/\/checks\/bpf-host-routing$/);
    const heading = (name: string) => page.getByRole('heading', { name });
    await expect(heading('eBPF host routing')).toBeVisible();
    await expect(heading('What it needs')).toBeVisible();

    // Pages lead to each other
    await page.getByRole('link', { name: 'conntrack bypass' }).click();
    await expect(heading('Conntrack bypass')).toBeVisible();
    await page.reload();
    await expect(heading('Conntrack bypass')).toBeVisible();
  },
);

testSignedIn(
  'the names of items on the tab lead to their pages',
  async ({ page }) => {
    await openTab(page, 'article');
    const { matrix, cells, panel } = tuningTab(page);
    await cells('eBPF host routing', /Locked/).click();
    await expect(
      panel.getByRole('link', { name: 'About this item' }),
    ).toHaveAttribute('href', '/cilium-tuning/checks/bpf-host-routing');
    await matrix.getByRole('link', { name: 'Jumbo frames' }).click();
    await expect(page).toHaveURL(/\/cilium-tuning\/checks\/mtu-jumbo$/);
    await expect(
      page.getByRole('heading', { name: 'How to verify' }),
    ).toBeVisible();
  },
);
