/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, type Locator, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { openSysdump } from './sysdump';
import { testSignedIn } from './test';
import { tuningTab } from './tuningTab';

const CLUSTER = '/catalog/default/resource/article';
const TAB = `${CLUSTER}/cilium-tuning`;
/** Of this one a report is kept for a while, which would change what other tests see of the article's. */
const KEPT = '/catalog/default/resource/tuned/cilium-tuning';

interface PluginPage {
  name: string;
  path: string;
  /** It is for paper, and scrolled on a phone. */
  wide?: boolean;
  /** What is there when all is; it may have to be opened first. */
  ready(page: Page): Locator | Promise<Locator>;
  /** Takes back what other tests would notice. */
  leave?(page: Page): Promise<void>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name });

const pages: PluginPage[] = [
  {
    name: 'card of a cluster',
    path: CLUSTER,
    ready: page => page.getByText('of what this hardware permits'),
  },
  {
    name: 'card of a team',
    path: '/catalog/default/group/team-a',
    ready: page => page.getByRole('link', { name: 'Article' }),
  },
  {
    name: 'checklist with the panel',
    path: TAB,
    ready: async page => {
      const { cells, panel } = tuningTab(page);
      await cells('eBPF host routing', /Locked/).click();
      return panel.getByRole('heading', { name: 'Evidence' });
    },
  },
  {
    name: 'plan',
    path: `${TAB}/plan`,
    ready: page => page.getByRole('group', { name: 'How to verify' }).first(),
  },
  {
    name: 'what-if',
    path: `${TAB}/what-if`,
    ready: page => page.getByRole('button', { name: /Cilium of All nodes/ }),
  },
  {
    name: 'how we know',
    path: `${TAB}/sources`,
    ready: page => tuningTab(page).source('Nodes'),
  },
  {
    name: 'history',
    path: `${TAB}/history`,
    ready: page => page.getByText(/^(Score over time|No history yet)$/),
  },
  {
    name: 'offline assessment',
    path: TAB,
    ready: async page => {
      await openSysdump(page);
      return page.getByText(/^Offline assessment of/);
    },
  },
  {
    name: 'kept report',
    path: KEPT,
    ready: async page => {
      await openSysdump(page);
      await page.getByRole('button', { name: 'Keep this report' }).click();
      await page.getByRole('button', { name: 'Keep it', exact: true }).click();
      return page.getByText(/^From a file kept by \w+ on/);
    },
    leave: async page => {
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('button', { name: 'Delete it' }).click();
      await expect(tuningTab(page).readAt).toBeVisible();
    },
  },
  {
    name: 'heat map with the panel',
    path: '/cilium-tuning',
    ready: async page => {
      const article = page.getByRole('row').filter({
        has: page.getByRole('rowheader', { name: 'Article' }),
      });
      await article
        .getByRole('gridcell', { name: /locked/i })
        .first()
        .click();
      return page.getByText('Kernel 4.19');
    },
  },
  {
    name: 'list of clusters',
    path: '/cilium-tuning?view=list',
    ready: page => page.getByRole('link', { name: 'Article' }),
  },
  {
    name: 'trend',
    path: '/cilium-tuning/trend',
    ready: heading('Scores over time'),
  },
  {
    name: 'waivers',
    path: '/cilium-tuning/waivers',
    ready: page =>
      page
        .getByRole('status')
        .filter({ hasText: /waive| of /i })
        .first(),
  },
  {
    name: 'campaigns',
    path: '/cilium-tuning/campaigns',
    ready: page => page.getByRole('link', { name: 'New campaign' }),
  },
  {
    name: 'form of a campaign',
    path: '/cilium-tuning/campaigns/new',
    ready: page => page.getByLabel('Name'),
  },
  {
    name: 'list of items',
    path: '/cilium-tuning/checks',
    ready: page => page.getByRole('link', { name: 'eBPF host routing' }),
  },
  {
    name: 'page of an item',
    path: '/cilium-tuning/checks/bpf-host-routing',
    ready: heading('What it needs'),
  },
  {
    name: 'page that is not there',
    path: '/cilium-tuning/nowhere',
    ready: page => page.getByText('There is no page here'),
  },
  {
    name: 'health',
    path: '/cilium-tuning/health',
    ready: page => page.getByRole('region', { name: 'Figures' }),
  },
  {
    name: 'page to print',
    path: '/cilium-tuning/print',
    wide: true,
    ready: heading('Cilium tuning of clusters'),
  },
];

/** Goes to another page as a link of the app does, which loads the app only once. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

const PHONE = { width: 400, height: 800 };

/** On a phone nothing makes a page wider than that. */
async function expectToFitPhone(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  await expect
    .soft(page.locator('body'), `${name}, on a phone`)
    .toHaveJSProperty('scrollWidth', PHONE.width, { timeout: 5_000 });
  await page.setViewportSize(before ?? { width: 1280, height: 720 });
}

for (const colorScheme of ['light', 'dark'] as const) {
  testSignedIn(
    `no page keeps anybody out, ${colorScheme}`,
    async ({ page }) => {
      // To look at every colour takes a while on a busy machine
      testSignedIn.setTimeout(300_000);
      await page.emulateMedia({ colorScheme });
      await page.goto('/cilium-tuning/checks');
      await expect(page.getByRole('heading').first()).toBeVisible();
      for (const { name, path, ready, leave, wide } of pages) {
        await testSignedIn.step(name, async () => {
          await follow(page, path);
          await expect.soft(await ready(page)).toBeVisible();
          const problems = await accessibilityProblems(page, {
            onlyColors: colorScheme === 'dark',
          });
          expect.soft(problems, name).toEqual([]);
          if (!wide && colorScheme === 'light') {
            await expectToFitPhone(page, name);
          }
          await leave?.(page);
        });
      }
    },
  );
}
