/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Counts a Jest report. A test file that does not even load is one failure. */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}

/** Counts a Playwright report. Errors outside of tests count one each. */
export function countPlaywright(report) {
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length,
  };
}

/** Counts what `node --test` prints in the TAP format. */
export function countTap(text) {
  const figure = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: figure('pass'),
    failed: figure('fail') + figure('cancelled'),
  };
}

/**
 * What a phase adds to the total. A tool that fails without a failed test of its
 * own (a crash, no report, no tests at all) is one failure.
 */
export function settle(exitCode, counts) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const unexplained =
    failed === 0 && (exitCode !== 0 || !counts || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0) };
}

export function summary(totals) {
  const sum = key => totals.reduce((total, entry) => total + entry[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
