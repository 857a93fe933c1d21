/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { APP_URL } from './addresses';
import { signIn } from './test';
import { tuningTab } from './tuningTab';

const DAY = 24 * 60 * 60_000;
const api = (path: string) => `${APP_URL}/api${path}`;

/** Moves the clock by which waivers and campaigns go. */
async function moveClock(page: Page, days: number): Promise<void> {
  const answer = await page.request.post(api('/demo-clock'), {
    data: { days },
  });
  expect(answer.ok()).toBe(true);
}

async function tokenOf(page: Page): Promise<string> {
  const answer = await page.request.get(api('/auth/guest/refresh'));
  return (await answer.json()).backstageIdentity.token;
}

/** Cells of the export, by the names of its columns. */
async function exported(page: Page): Promise<Record<string, string>[]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  const file = await (await downloading).path();
  const [head, ...rows] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
  return rows.map(row =>
    Object.fromEntries(row.map((cell, at) => [head[at], cell])),
  );
}

test.use({ baseURL: APP_URL });

test('a lead finds the worst cluster, waives an item, and sees compliance change and the score not', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  await page.goto('/cilium-tuning');
  const map = page.getByRole('grid', { name: 'Tuning items by cluster' });
  const rows = map.getByRole('row');
  const article = rows.filter({
    has: page.getByRole('rowheader', { name: 'Article' }),
  });
  await expect(article).toContainText('1 of 2 policies met');
  await expect(article).toContainText('65');

  // The team with most gaps is the first; a cell of its worst cluster tells why
  await expect(rows.nth(1)).toContainText('with gaps');
  const cell = article.getByRole('gridcell', { name: /locked/i }).first();
  await cell.click();
  await expect(page.getByText('Kernel 4.19')).toBeVisible();
  await page.getByRole('link', { name: 'Open in the checklist' }).click();
  await expect(page).toHaveURL(/\/article\/cilium-tuning/);

  // Waived for 30 days
  const { panel } = tuningTab(page);
  await panel.getByRole('button', { name: 'Waive' }).click();
  const dialog = page.getByRole('dialog', { name: 'Waive eBPF host routing' });
  await dialog.getByLabel('Reason').fill('New nodes come in spring');
  const until = new Date(Date.now() + 30 * DAY).toISOString();
  const [year, month, day] = until.slice(0, 10).split('-');
  await dialog.getByRole('spinbutton', { name: /^month/ }).click();
  await page.keyboard.type(`${month}${day}${year}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText('Waived');
  await expect(panel).toContainText('New nodes come in spring');

  await page.goto('/cilium-tuning');
  await expect(article).toContainText('2 of 2 policies met');
  await expect(article).toContainText('65');
  const waived = (await exported(page)).filter(
    row => row.Waivers !== '' || Object.values(row).includes('waived'),
  );
  expect(JSON.stringify(waived)).toContain('New nodes come in spring');

  // It ends at its time, not with the next scan
  await moveClock(page, 32);
  await page.reload();
  await expect(article).toContainText('1 of 2 policies met');
  await moveClock(page, 0);
  await page.goto('/cilium-tuning/waivers');
  await expect(
    page.getByRole('row').filter({ hasText: 'New nodes come in spring' }),
  ).toContainText('Waived');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('somebody without the permission sees no button, and is refused', async ({
  page,
  context,
}) => {
  await context.addCookies([
    { name: 'demo-person', value: 'robin', url: APP_URL },
  ]);
  await signIn(page);
  await page.goto('/catalog/default/resource/article/cilium-tuning');
  const { cells, panel } = tuningTab(page);
  await cells('eBPF host routing', /Locked/).click();
  await expect(panel.getByRole('heading', { name: 'Evidence' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Waive' })).toHaveCount(0);

  const answer = await page.request.post(
    api('/cilium-tuning/clusters/resource/default/article/waivers'),
    {
      headers: { authorization: `Bearer ${await tokenOf(page)}` },
      data: {
        ...{ check: 'bpf-host-routing', reason: 'Because' },
        expiresOn: new Date(Date.now() + DAY).toISOString().slice(0, 10),
      },
    },
  );
  expect(answer.status()).toBe(403);
});

test('a campaign goes from draft to a result that stays', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page);
  await page.goto('/cilium-tuning/campaigns/new');
  await page.getByLabel('Name').fill('Pinned interrupts everywhere');
  await page.getByRole('button', { name: /Items that are to be on/ }).click();
  await page.getByRole('option', { name: 'Pinned interrupts' }).click();
  await page.keyboard.press('Escape');
  const owner = page.getByRole('combobox', { name: /Owner/ });
  await owner.fill('group:default/platform');
  await owner.press('Tab');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(
    page.getByRole('heading', { name: 'Pinned interrupts everywhere' }),
  ).toBeVisible();
  await expect(page.getByText('Draft')).toBeVisible();

  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start it' }).click();
  await expect(page.getByText('Running')).toBeVisible();
  await expect(page.getByText(/items done/).first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await moveClock(page, 120);
  await expect(async () => {
    await page.request.post(
      api(
        '/cilium-tuning/.backstage/scheduler/v1/tasks/cilium-tuning-campaigns/trigger',
      ),
      { headers: { authorization: `Bearer ${await tokenOf(page)}` } },
    );
    await page.reload();
    await expect(
      page.getByText('This is the result as it was when the campaign ended.'),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await moveClock(page, 0);
});
