/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { openSysdump, SYSDUMP } from './sysdump';
import { testSignedIn } from './test';
import { openTab, tuningTab } from './tuningTab';

testSignedIn(
  'a sysdump is judged in the browser, and nothing of it is sent',
  async ({ page }) => {
    await openTab(page, 'article');
    const { matrix, readAt } = tuningTab(page);
    await expect(readAt).toBeVisible();

    const worker = page.waitForEvent('worker');
    const sent: string[] = [];
    page.on('request', request => {
      if (request.method() !== 'GET') {
        sent.push(request.url());
      }
    });
    await openSysdump(page);
    await expect(
      page.getByText(
        `Offline assessment of ${SYSDUMP}, read in this browser; not stored`,
      ),
    ).toBeVisible();
    await expect(matrix).toContainText('Offline Linux 1');
    expect((await worker).url()).toContain('/');
    expect(sent).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as JSON' }).click();
    const snapshot = JSON.parse(
      await readFile(await (await downloading).path(), 'utf8'),
    );
    expect(snapshot.nodes).toHaveLength(2);

    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect(readAt).toBeVisible();
    await expect(matrix).not.toContainText('Offline Linux 1');
  },
);
