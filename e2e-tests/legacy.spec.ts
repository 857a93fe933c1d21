/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { LEGACY_APP_URL } from './addresses';
import { signIn } from './test';
import { cardWith, tuningTab } from './tuningTab';

/** What React says of Material UI 4, on which the legacy frontend system is built. */
const OF_MATERIAL_UI = /findDOMNode is deprecated|Support for defaultProps/;

/** What goes wrong on a page, or is complained of, from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !OF_MATERIAL_UI.test(message.text())) {
      complaints.push(message.text());
    }
  });
  return complaints;
}

/** What is below the head of the page. */
const CONTENT = { within: 'article' };

test.use({ baseURL: LEGACY_APP_URL });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the legacy frontend system, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('card, tab and sources tell of a cluster', async ({ page }) => {
      // To look at every colour takes a while on a busy machine
      test.setTimeout(180_000);
      const complaints = complaintsOf(page);
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await signIn(page);
      await page.getByRole('link', { name: 'Article' }).click();

      // The card is on the overview, beside the catalog's own
      await expect(page.getByText('Six nodes in two groups')).toBeVisible();
      await expect(
        page.getByText('of what this hardware permits'),
      ).toBeVisible();
      const { item } = cardWith(page, 'of what this hardware permits');
      await expect(item('eBPF host routing')).toContainText(
        '3 locked: Kernel 4.19, needs 5.10',
      );
      await expect(
        page.getByRole('heading', { name: 'Tech Insights' }),
      ).toBeVisible();
      expect(await accessibilityProblems(page, CONTENT)).toEqual([]);

      // It leads to the tab, where a cell opens its evidence
      await page.getByRole('link', { name: 'Details' }).click();
      await expect(page).toHaveURL(/\/article\/cilium-tuning$/);
      const { cells, panel, source } = tuningTab(page);
      await cells('eBPF host routing', /Locked/).click();
      const kernel = panel
        .getByRole('row')
        .filter({ hasText: 'Kernel release' });
      await expect(kernel).toContainText('4.19.0');
      await expect(kernel).toContainText('Observed');
      expect(await accessibilityProblems(page, CONTENT)).toEqual([]);

      // From the verdict to what is to be known of the item, and back
      await panel.getByRole('link', { name: 'About this item' }).click();
      await expect(page).toHaveURL(
        /\/cilium-tuning\/checks\/bpf-host-routing$/,
      );
      await expect(
        page.getByRole('heading', { name: 'How to verify' }),
      ).toBeVisible();
      expect(await accessibilityProblems(page, CONTENT)).toEqual([]);
      await page.goBack();

      await panel.getByRole('button', { name: 'Close' }).click();
      await expect(panel).toBeHidden();
      await page.getByRole('tab', { name: 'How we know' }).click();
      await expect(page).toHaveURL(/\/article\/cilium-tuning\/sources$/);
      await expect(source('Nodes')).toContainText('6 of 6 nodes');
      expect(await accessibilityProblems(page, CONTENT)).toEqual([]);

      // All within the app, and nothing went wrong
      expect(loads).toBe(1);
      expect(complaints).toEqual([]);
    });
  });
}

test('the legacy frontend system has no card and no tab for what is no cluster', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/catalog/default/group/team-a');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.getByText('Cilium tuning')).toHaveCount(0);
});
