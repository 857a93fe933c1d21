/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

/** Takes the pictures of the README, with `yarn screenshots`. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: '.results',
  globalSetup: './waitForBackend.ts',
});
