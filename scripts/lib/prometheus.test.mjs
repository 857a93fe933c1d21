/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPrometheus } from './prometheus.mjs';

const on = (...files) => ({ exists: file => files.includes(file) });

test('both programs are found on the path, by whichever name', () => {
  const env = { PATH: '/usr/bin' };

  assert.deepEqual(
    findPrometheus(env, on('/usr/bin/prometheus', '/usr/bin/node_exporter')),
    {
      CILIUM_TUNING_TEST_PROMETHEUS: '/usr/bin/prometheus',
      CILIUM_TUNING_TEST_NODE_EXPORTER: '/usr/bin/node_exporter',
    },
  );
});

test('a wrong variable is not made up for', () => {
  const env = { PATH: '/usr/bin', CILIUM_TUNING_TEST_PROMETHEUS: '/opt/typo' };

  assert.equal(
    findPrometheus(env, on('/usr/bin/prometheus'))
      .CILIUM_TUNING_TEST_PROMETHEUS,
    undefined,
  );
});
