/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isExecutable, placesOnPath } from './programs.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap(folder =>
    NAMES.map(name => `${folder}/${name}`),
  ),
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * The Chromium to test with: CHROMIUM_PATH if it is set (and nothing else then,
 * so that a typing error does not go unnoticed), else the first one found.
 */
export function findChromium(
  env = process.env,
  { platform = process.platform, exists = isExecutable } = {},
) {
  if (env.CHROMIUM_PATH) {
    return exists(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  }
  return [...placesOnPath(env, NAMES), ...(PLACES[platform] ?? [])].find(
    exists,
  );
}
