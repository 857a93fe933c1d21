/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium } from './chromium.mjs';

const on = (...files) => ({
  platform: 'linux',
  exists: file => files.includes(file),
});

test('CHROMIUM_PATH comes first', () => {
  const env = { CHROMIUM_PATH: '/opt/chromium', PATH: '/usr/bin' };
  const found = findChromium(env, on('/opt/chromium', '/usr/bin/chromium'));
  assert.equal(found, '/opt/chromium');
});

test('a wrong CHROMIUM_PATH is not made up for', () => {
  const env = { CHROMIUM_PATH: '/opt/typo', PATH: '/usr/bin' };
  assert.equal(findChromium(env, on('/usr/bin/chromium')), undefined);
});

test('else the path and the usual places are searched', () => {
  const path = { PATH: '/home/me/bin' };
  assert.equal(
    findChromium(path, on('/home/me/bin/google-chrome', '/usr/bin/chromium')),
    '/home/me/bin/google-chrome',
  );
  assert.equal(
    findChromium({}, on('/snap/bin/chromium')),
    '/snap/bin/chromium',
  );
  assert.equal(findChromium({}, on()), undefined);
});
