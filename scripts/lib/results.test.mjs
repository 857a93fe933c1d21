/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, parsePhases } from './phases.mjs';
import {
  countJest,
  countPlaywright,
  countTap,
  settle,
  summary,
} from './results.mjs';

test('a Jest file that does not load is a failure', () => {
  const counts = countJest({
    numPassedTests: 10,
    numFailedTests: 2,
    numRuntimeErrorTestSuites: 1,
  });
  assert.deepEqual(counts, { passed: 10, failed: 3 });
});

test('a Playwright error outside of tests is a failure', () => {
  const counts = countPlaywright({
    stats: { expected: 4, flaky: 1, unexpected: 1, skipped: 0 },
    errors: [{ message: 'the server did not start' }],
  });
  assert.deepEqual(counts, { passed: 5, failed: 2 });
});

test('TAP is counted by its closing figures', () => {
  const text = '# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n';
  assert.deepEqual(countTap(text), { passed: 3, failed: 2 });
});

test('a tool that fails without a failed test is one failure', () => {
  assert.deepEqual(settle(1, { passed: 3, failed: 0 }), {
    passed: 3,
    failed: 1,
  });
  assert.deepEqual(settle(1, undefined), { passed: 0, failed: 1 });
  assert.deepEqual(settle(1, { passed: 3, failed: 2 }), {
    passed: 3,
    failed: 2,
  });
});

test('a tool that finds no test at all is one failure', () => {
  assert.deepEqual(settle(0, { passed: 0, failed: 0 }), {
    passed: 0,
    failed: 1,
  });
});

test('a tool that succeeds without leaving a report is one failure', () => {
  assert.deepEqual(settle(0, undefined), { passed: 0, failed: 1 });
});

test('the last line sums up all phases', () => {
  const line = summary([
    { passed: 1, failed: 0 },
    { passed: 120, failed: 3 },
  ]);
  assert.equal(line, '121 passed, 3 failed');
});

test('phases are picked by name, and a wrong name is refused', () => {
  assert.deepEqual(parsePhases(['--only', 'unit,e2e']), ['unit', 'e2e']);
  assert.deepEqual(parsePhases(['--only=types']), ['types']);
  assert.throws(() => parsePhases(['--only', 'units']), /with phases scripts,/);
  assert.throws(() => parsePhases(['--watch']), /Usage/);
});

test('phases run together with their neighbours of the same kind', () => {
  const [a, b, c, d, e] = [
    { id: 'a', together: 'waits' },
    { id: 'b', together: 'waits' },
    { id: 'c' },
    { id: 'd', together: 'waits' },
    { id: 'e', together: 'static' },
  ];
  assert.deepEqual(groupsOf([a, b, c, d, e]), [[a, b], [c], [d], [e]]);
  assert.deepEqual(groupsOf([c, a]), [[c], [a]]);
});
