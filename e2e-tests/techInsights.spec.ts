/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, type Page } from '@playwright/test';
import { setFaults } from './setFaults';
import { testSignedIn } from './test';
import { cardWith, openTab, startScan, tuningTab } from './tuningTab';

/** The cluster whose report goes stale; what other tests expect of it is true again afterwards. */
const CLUSTER = 'defaults';

/** The demo collects facts once a minute. */
const COLLECTED = { timeout: 150_000 };

const insightsCard = (page: Page) => cardWith(page, 'Facts collected');

/** Opens the overview of a cluster, again and again until its results are by a current report. */
async function openResults(page: Page, cluster: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/catalog/default/resource/${cluster}`);
    await expect(page.getByText(/\d+ of \d+ passed/)).toBeVisible();
  }).toPass(COLLECTED);
}

testSignedIn(
  'the checks of Tech Insights say of the cluster of the article what its report says',
  async ({ page }) => {
    testSignedIn.setTimeout(240_000);
    await openResults(page, 'article');
    const { card, item } = insightsCard(page);

    await expect(item('Kube-proxy replacement')).toContainText(
      'Passed, on 6 of 6',
    );
    // Locked on the others, which is missing all the same
    await expect(item('eBPF host routing')).toContainText(
      'Not passed, on 3 of 6',
    );
    await expect(item('BBR for pods')).toContainText('Not passed, on 0 of 6');
    await expect(item('Jumbo frames')).toContainText('Not passed');
    await expect(card).toContainText(/report read .* ago/);

    await item('eBPF host routing').getByRole('link').click();
    await expect(page).toHaveURL(/\/checks\/bpf-host-routing$/);
  },
);

testSignedIn(
  'no check of Tech Insights stays passed when the report goes stale',
  async ({ page }) => {
    testSignedIn.setTimeout(420_000);
    await openResults(page, CLUSTER);
    await openTab(page, CLUSTER);
    const failure = page
      .locator('[aria-live]')
      .filter({ hasText: 'The cluster could not be read' });
    try {
      await setFaults(CLUSTER, { kind: 'status500' });
      await startScan(page);
      await expect(failure).toBeVisible({ timeout: 60_000 });

      await page.goto(`/catalog/default/resource/${CLUSTER}`);
      const { card, item } = insightsCard(page);
      await expect(card).toContainText('The report of this cluster is stale');
      await expect(item('Cilium tuning is known')).toContainText('Not known');
      await expect(item(', on ')).toHaveCount(0);
      await expect(page.getByText(/\d+ of \d+ passed/)).toBeHidden();
    } finally {
      await setFaults(CLUSTER);
    }
    await openTab(page, CLUSTER);
    await startScan(page);
    await expect(failure).toBeHidden({ timeout: 60_000 });
    await expect(tuningTab(page).matrix).toBeVisible();
  },
);
