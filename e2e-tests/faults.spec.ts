/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, type Page } from '@playwright/test';
import { setFaults } from './setFaults';
import { testSignedIn } from './test';
import { openTab, startScan, tuningTab } from './tuningTab';

/** The cluster that goes wrong; what other tests expect of it is true again after each test here. */
const CLUSTER = 'defaults';

/** A request may take 15 seconds, and is made once more. */
const SCAN_LIMIT = { timeout: 60_000 };

/** What the page tells beside a report, under this title. */
function noticeOf(page: Page, title: string) {
  return page.locator('[aria-live]').filter({ hasText: title });
}

/** When the report was read that the tab of a cluster shows, once it does. */
async function openReport(page: Page, cluster: string): Promise<string> {
  await openTab(page, cluster);
  const { matrix, readAt } = tuningTab(page);
  await expect(matrix).toBeVisible(SCAN_LIMIT);
  return (await readAt.getAttribute('datetime')) ?? '';
}

testSignedIn.afterEach(async () => {
  await setFaults(CLUSTER);
});

testSignedIn(
  'a cluster that hangs keeps its last report, with the reason, until it answers again',
  async ({ page }) => {
    testSignedIn.setTimeout(180_000);
    const before = await openReport(page, CLUSTER);
    const { matrix, progress, readAt } = tuningTab(page);
    const failure = noticeOf(page, 'The cluster could not be read');
    await expect(failure).toBeHidden();

    await setFaults(CLUSTER, { kind: 'hang' });
    await startScan(page);

    // Another cluster is read as ever meanwhile
    const other = await page.context().newPage();
    const otherBefore = await openReport(other, 'tuned');
    await startScan(other);
    await expect(tuningTab(other).readAt).not.toHaveAttribute(
      'datetime',
      otherBefore,
    );
    await expect(noticeOf(other, 'The cluster could not be read')).toBeHidden();
    await other.close();

    // The last report stays, and says why it is the last
    await expect(failure).toContainText(
      /No answer to \/.* within 15 seconds/,
      SCAN_LIMIT,
    );
    await expect(failure).toContainText(
      'What is shown is the last good report',
    );
    await expect(progress).toBeHidden();
    await expect(matrix).toBeVisible();
    await expect(readAt).toHaveAttribute('datetime', before);
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(failure).toBeVisible();
    await page.getByRole('link', { name: 'Details' }).click();

    await setFaults(CLUSTER);
    await startScan(page);
    await expect(failure).toBeHidden(SCAN_LIMIT);
    await expect(readAt).not.toHaveAttribute('datetime', before);
  },
);

testSignedIn(
  'a report that lacks what the cluster refused names it, and the access to grant',
  async ({ page }) => {
    testSignedIn.setTimeout(120_000);
    await openReport(page, CLUSTER);
    const { source } = tuningTab(page);
    const lacking = noticeOf(page, 'Some evidence is missing');
    await expect(lacking).toBeHidden();

    await setFaults(CLUSTER, { kind: 'forbid', resource: 'pods' });
    await startScan(page);
    await expect(lacking).toContainText(
      'The cluster refused to show /api/v1/namespaces/kube-system/pods',
    );
    await expect(lacking).toContainText(
      'Grant it the access in deploy/backstage-access',
    );
    await page.getByRole('tab', { name: 'How we know' }).click();
    await expect(source('Cilium agents')).toContainText('Incomplete');

    await setFaults(CLUSTER);
    await startScan(page);
    await expect(lacking).toBeHidden();
    await expect(source('Cilium agents')).toContainText('Complete');
  },
);
