/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, test, type Locator, type Page } from '@playwright/test';
import { APP_URL } from './addresses';
import { signIn } from './test';
import { cutOffTexts, namesIn, tooWide } from './texts';

const TAB = '/catalog/default/resource/article/cilium-tuning';

/** Each message of the language en-XA is in brackets, so what has none is in no translation. */
const TRANSLATED = /\[.*\]/s;

/** Names that the catalog gives, and those of Backstage's own parts. */
const OF_OTHERS =
  /^(Article|Catalog|Cilium tuning|Add to favorites|More actions)$/;

interface TranslatedPage {
  name: string;
  path: string;
  /** The last that comes; it may have to be opened first. */
  ready(page: Page): Locator | Promise<Locator>;
  /** What of it is looked at, where most is not ours. */
  part?(page: Page): Locator;
}

const card = (page: Page) =>
  page.getByRole('article').filter({ hasText: '1.13.4' });

const pages: TranslatedPage[] = [
  {
    name: 'card',
    path: '/catalog/default/resource/article',
    ready: page => card(page).getByRole('meter'),
    part: card,
  },
  {
    name: 'checklist with the panel',
    path: TAB,
    ready: async page => {
      const cells = page.getByRole('grid').getByRole('gridcell');
      await cells.filter({ hasText: TRANSLATED }).nth(3).click();
      // The evidence
      return page.getByRole('table').or(page.getByRole('grid')).nth(1);
    },
  },
  {
    name: 'plan',
    path: `${TAB}/plan`,
    ready: page => page.getByRole('button', { name: 'commands.sh' }).first(),
  },
  {
    name: 'heat map',
    path: '/cilium-tuning',
    ready: page => page.getByRole('rowheader', { name: 'Article' }),
  },
  {
    name: 'waivers',
    path: '/cilium-tuning/waivers',
    ready: page =>
      page.getByRole('status').filter({ hasText: TRANSLATED }).first(),
  },
  {
    name: 'form of a campaign',
    path: '/cilium-tuning/campaigns/new',
    ready: page => page.getByRole('textbox').first(),
  },
];

test.use({ baseURL: APP_URL, viewport: { width: 1280, height: 900 } });

test('all text is in the translations, and has room for longer words', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => localStorage.setItem('language', 'en-XA'));
  await signIn(page);
  for (const { name, path, ready, part } of pages) {
    await test.step(name, async () => {
      await page.goto(path);
      await expect(await ready(page)).toBeVisible();
      const ours = part?.(page) ?? page.locator('#root');
      const names = await namesIn(ours);
      expect.soft(names, `names on ${name}`).not.toEqual([]);
      const untranslated = names.filter(
        each => !TRANSLATED.test(each) && !OF_OTHERS.test(each),
      );
      expect.soft(untranslated, `untranslated on ${name}`).toEqual([]);
      expect.soft(await cutOffTexts(ours), `cut off on ${name}`).toEqual([]);
      expect.soft(await tooWide(ours), `too wide: ${name}`).toBeLessThan(2);
    });
  }
});
