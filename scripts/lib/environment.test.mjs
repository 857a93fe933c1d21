/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { test } from 'node:test';
import {
  childEnvironment,
  isRunByYarn,
  isSupportedNode,
  withNodeOption,
} from './environment.mjs';

test('only Node 22 and 24 serve', () => {
  assert.deepEqual(
    ['18.20.8', '20.20.2', '22.23.3', '23.0.0', '24.21.0', '25.0.0'].filter(
      isSupportedNode,
    ),
    ['22.23.3', '24.21.0'],
  );
});

test('Yarn is told from npm by its user agent', () => {
  const agent = name => ({ npm_config_user_agent: name });
  assert.equal(isRunByYarn(agent('yarn/4.13.0 npm/? node/v24.21.0')), true);
  assert.equal(isRunByYarn(agent('npm/11.19.1 node/v24.21.0')), false);
  assert.equal(isRunByYarn({}), false);
});

test('what npm says about itself does not reach what we start', () => {
  const child = childEnvironment(
    {
      npm_config_nodedir: '/usr',
      npm_lifecycle_event: 'start',
      INIT_CWD: '/clone',
      HOME: '/home/me',
      PATH: '/usr/bin',
    },
    ['/clone/.toolchain/bin', '/node/bin'],
  );
  assert.deepEqual(child, {
    HOME: '/home/me',
    PATH: ['/clone/.toolchain/bin', '/node/bin', '/usr/bin'].join(delimiter),
  });
});

test('the network settings of npm hold for Yarn, and give way to its own', () => {
  const child = childEnvironment(
    {
      npm_config_registry: 'https://npm.corp.example/',
      npm_config_https_proxy: 'http://proxy.corp.example:3128',
      YARN_HTTPS_PROXY: 'http://other.corp.example:3128',
    },
    [],
  );
  assert.equal(child.YARN_NPM_REGISTRY_SERVER, 'https://npm.corp.example/');
  assert.equal(child.YARN_HTTPS_PROXY, 'http://other.corp.example:3128');
});

test('a Node option is added once to those that are there', () => {
  const once = withNodeOption(
    { NODE_OPTIONS: '--max-old-space-size=4096' },
    '--experimental-vm-modules',
  );
  const twice = withNodeOption(once, '--experimental-vm-modules');
  assert.equal(
    twice.NODE_OPTIONS,
    '--max-old-space-size=4096 --experimental-vm-modules',
  );
});
