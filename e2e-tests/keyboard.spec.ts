/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, test } from '@playwright/test';
import { APP_URL } from './addresses';
import { expectVisibleFocus, pressUntilIn } from './keys';
import { tuningTab } from './tuningTab';

test.use({ baseURL: APP_URL });

test('from signing in to a waiver without a mouse', async ({ page }) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  const press = (key: string) => keyboard.press(key);

  // In, and by the sidebar to the clusters
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  await pressUntilIn(page, 'Tab', enter);
  await press('Enter');
  await pressUntilIn(
    page,
    'Tab',
    page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Cilium tuning' }),
  );
  await press('Enter');
  await expect(page).toHaveURL(/\/cilium-tuning$/);

  // The heat map is one stop, in which arrows move; Enter says why
  const map = page.getByRole('grid', { name: 'Tuning items by cluster' });
  const article = map.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: 'Article' }),
  });
  await expect(article).toBeVisible();
  await pressUntilIn(page, 'Tab', map);
  await pressUntilIn(page, 'ArrowDown', article);
  const locked = article.getByRole('gridcell', { name: /locked/i }).first();
  await pressUntilIn(page, 'ArrowRight', locked);
  await expectVisibleFocus(locked);
  await press('Enter');
  const title = page.getByRole('heading', { name: 'eBPF host routing' });
  await expectVisibleFocus(title);
  await press('Escape');
  await expectVisibleFocus(locked);
  await press('Enter');
  await expect(title).toBeFocused();
  const open = page.getByRole('link', { name: 'Open in the checklist' });
  await pressUntilIn(page, 'Tab', open);
  await expectVisibleFocus(open);
  await press('Enter');

  // On the page of the cluster the panel is open, and has the focus
  await expect(page).toHaveURL(/\/article\/cilium-tuning\?/);
  const { matrix, cells, panel } = tuningTab(page);
  await expect(panel).toBeVisible();
  await expectVisibleFocus(title);
  await press('Escape');
  await expect(panel).toBeHidden();

  // Another cell, and back to it
  const cell = cells('Jumbo frames', /Unknown/).first();
  await pressUntilIn(page, 'Shift+Tab', matrix);
  await pressUntilIn(page, 'ArrowDown', cell);
  await expectVisibleFocus(cell);
  await press('Enter');
  const jumbo = page.getByRole('heading', { name: 'Jumbo frames' });
  await expectVisibleFocus(jumbo);
  await press('Escape');
  await expect(panel).toBeHidden();
  await expectVisibleFocus(cell);

  // The dialog for a waiver gives the focus back to its button
  await press('Enter');
  const waive = panel.getByRole('button', { name: 'Waive' });
  await pressUntilIn(page, 'Tab', waive);
  await expectVisibleFocus(waive);
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Waive Jumbo frames' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toBeFocused();
  await pressUntilIn(page, 'Tab', dialog.getByLabel('Reason'));
  await keyboard.type('Jumbo');
  await press('Escape');
  await expect(dialog).toBeHidden();
  await expectVisibleFocus(waive);
  await press('Escape');
  await expectVisibleFocus(cell);

  // The views are one stop
  const view = (name: string) => page.getByRole('tab', { name });
  await pressUntilIn(page, 'Shift+Tab', view('Checklist'));
  await expectVisibleFocus(view('Checklist'));
  await press('ArrowRight');
  await expectVisibleFocus(view('Plan'));
  await press('Enter');
  await expect(page).toHaveURL(/\/cilium-tuning\/plan/);
  await expect(
    page.getByRole('group', { name: 'How to verify' }).first(),
  ).toBeVisible();
  await press('End');
  await expectVisibleFocus(view('History'));
  await press('Enter');
  await expect(page).toHaveURL(/\/cilium-tuning\/history/);
});
