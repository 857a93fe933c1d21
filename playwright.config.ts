/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defineConfig } from '@playwright/test';
import { APP_URL, LEGACY_APP_URL, START_URL } from './e2e-tests/addresses';
import { findChromium } from './scripts/lib/chromium.mjs';

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

// A person who has it running already tests that.
function served(command: string, url: string) {
  return {
    command,
    url,
    timeout: 240_000,
    reuseExistingServer: process.env.CI !== 'true',
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  } as const;
}

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
  webServer: [
    served('yarn workspace app build && yarn start', START_URL),
    served('yarn workspace @internal/legacy-app start', LEGACY_APP_URL),
  ],
});
