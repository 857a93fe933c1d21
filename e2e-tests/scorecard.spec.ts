/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, test } from '@playwright/test';
import { START_URL } from './addresses';
import { signIn, testSignedIn } from './test';
import { cardWith, openTab, startScan, tuningTab } from './tuningTab';

test.describe('where npm start says that it is', () => {
  test.use({ baseURL: START_URL });

  test('from signing in to the evidence of a verdict, and a new scan', async ({
    page,
  }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Article' }).click();

    // The card says how good it is, and what is in the way
    await expect(page.getByText('of what this hardware permits')).toBeVisible();
    const { item } = cardWith(page, 'of what this hardware permits');
    await expect(item('Native routing')).toContainText('On');
    await expect(item('eBPF host routing')).toContainText(
      '3 locked: Kernel 4.19, needs 5.10',
    );
    await expect(
      page.getByText('Cilium 1.13.4 · 6 nodes in 2 groups'),
    ).toBeVisible();

    // The matrix says it for each group of nodes
    await page.getByRole('link', { name: 'Details' }).click();
    await expect(page).toHaveURL(/\/article\/cilium-tuning$/);
    const { cells, panel, readAt, scanNow } = tuningTab(page);
    const on = cells('eBPF host routing', /^On/);
    await expect(on).toBeVisible();

    // A cell opens the reason and the evidence for it
    await cells('eBPF host routing', /Locked/).click();
    await expect(panel).toContainText('Kernel 4.19, needs 5.10');
    const evidence = panel
      .getByRole('row')
      .filter({ hasText: 'Kernel release' });
    await expect(evidence).toContainText('4.19.0');
    await expect(evidence).toContainText('Observed');
    await expect(panel).toContainText('Kernel-Version: 4.19.0');
    await expect(page).toHaveURL(/check=bpf-host-routing/);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();

    // Where it is on, the probe has seen it in effect
    await on.click();
    const seen = panel.getByRole('row').filter({ hasText: 'Host routing' });
    await expect(seen).toContainText('BPF');
    await expect(seen).toContainText('Probe');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();

    // What nothing in the cluster shows is unknown, with what would tell
    await cells('Jumbo frames', /Unknown/)
      .first()
      .click();
    await expect(panel).toContainText('What would tell');
    await expect(panel).toContainText('Ask who runs the network');

    // A new scan shows its progress and then its own time
    const before = await readAt.getAttribute('datetime');
    await startScan(page);
    await expect(readAt).not.toHaveAttribute('datetime', before ?? '');
    await expect(scanNow).toBeEnabled();
  });
});

testSignedIn(
  'the sources of a report stand under a URL of their own',
  async ({ page }) => {
    await openTab(page, 'article');
    await page.getByRole('tab', { name: 'How we know' }).click();

    await expect(page).toHaveURL(/\/cilium-tuning\/sources$/);
    const { source } = tuningTab(page);
    const nodes = source('Nodes');
    await expect(nodes).toContainText('Complete');
    await expect(nodes).toContainText('6 of 6 nodes');
    const probe = source('Probe');
    await expect(probe).toContainText('Complete');
    await expect(probe).toContainText('6 of 6 nodes');
  },
);

testSignedIn('the nodes of a group can be searched', async ({ page }) => {
  await openTab(page, 'article');
  await page
    .getByRole('button', { name: /3 nodes/ })
    .first()
    .click();

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await dialog.getByRole('searchbox').fill('-2');
  await expect(dialog.getByRole('row')).toHaveCount(2);
});

const honestPages: [cluster: string, says: RegExp][] = [
  ['tuned', /of what this hardware permits/],
  ['defaults', /of what this hardware permits/],
  ['no-cilium', /No Cilium found here/],
  [
    'down',
    /Backstage's backend cannot connect to the cluster \(ECONNREFUSED\)/,
  ],
  ['sign-in', /This cluster needs your own sign-in/],
  ['unregistered', /The Kubernetes plugin does not know this cluster/],
];

for (const [cluster, says] of honestPages) {
  testSignedIn(
    `the page of ${cluster} says what is the matter`,
    async ({ page }) => {
      await openTab(page, cluster);
      await expect(page.getByText(says)).toBeVisible();
    },
  );
}
