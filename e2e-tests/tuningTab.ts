/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, type Page } from '@playwright/test';

/** What the tab on the page of a cluster is made of, in either frontend system. */
export function tuningTab(page: Page) {
  const matrix = page.getByRole('grid', { name: 'Tuning items by node group' });
  const row = (item: string) =>
    matrix.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: item }),
    });
  return {
    matrix,
    /** The cells of an item that are in a state, one for each group of nodes. */
    cells: (item: string, state: RegExp) =>
      row(item).getByRole('gridcell', { name: state }),
    /** What the selected cell rests on. */
    panel: page
      .getByRole('complementary')
      .or(page.getByRole('region'))
      .filter({ hasText: 'Why it matters' }),
    /** When the report was read. */
    readAt: page.getByText(/^Read/).locator('time'),
    scanNow: page.getByRole('button', { name: 'Scan now' }),
    progress: page
      .getByRole('status')
      .filter({ hasText: /Scan queued|Scanning/ }),
    /** A source of the report; others may speak of it. */
    source: (name: string) =>
      page.getByRole('row', { name: new RegExp(`^${name}`) }),
  };
}

/** A card on the overview of a cluster, by something that stands in it. In the legacy app the page around it is an article too. */
export function cardWith(page: Page, text: string) {
  const card = page.getByRole('article').filter({ hasText: text }).last();
  return {
    card,
    item: (name: string) =>
      card.getByRole('listitem').filter({ hasText: name }),
  };
}

/** Opens the tab of a cluster of the demo. */
export async function openTab(page: Page, cluster: string): Promise<void> {
  await page.goto(`/catalog/default/resource/${cluster}/cilium-tuning`);
}

/** Presses the button until a scan begins: none does while another was asked for less than ten seconds ago. */
export async function startScan(page: Page): Promise<void> {
  const { progress, scanNow } = tuningTab(page);
  await expect(async () => {
    await scanNow.click();
    await expect(progress).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
}
