/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { testSignedIn as test } from './test';

test('from a template to the files of a step', async ({ page }) => {
  await page.goto('/create/templates/default/cilium-pull-request');
  await page.getByLabel('Cluster').fill('article');
  await page.getByRole('option', { name: /article/i }).click();
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('Open a pull request').uncheck();
  await expect(page.getByText('Folder in the repository')).toBeHidden();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(page).toHaveURL(/\/create\/tasks\//);
  await expect(page.getByText(/Merging this changes no cluster/)).toBeVisible();
  await expect(page.getByText(/bandwidth-manager\/README\.md/)).toBeVisible();
});
