/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

const APP_URL = 'http://localhost:3000';
const resultsFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

// Debian's Chromium starts as root in containers, and calls nobody.
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: './e2e-tests',
  outputDir: './e2e-tests/.results',
  globalSetup: './e2e-tests/waitForBackend.ts',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  reporter: resultsFile
    ? [['list'], ['json', { outputFile: resultsFile }]]
    : [['list']],
  use: {
    baseURL: APP_URL,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: chromiumArguments,
    },
  },
  // What `npm start` starts. A person who has it running already tests that.
  webServer: {
    command: 'yarn start',
    url: APP_URL,
    timeout: 240_000,
    reuseExistingServer: process.env.CI !== 'true',
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
