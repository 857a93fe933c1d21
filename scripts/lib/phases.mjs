/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { UserError } from './errors.mjs';
import { testEnvironment } from './handOver.mjs';
import { findPrometheus } from './prometheus.mjs';
import { countJest, countPlaywright, countTap } from './results.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const tool =
  (...args) =>
  ({ yarn }) =>
    [yarn, 'run', ...args];

const API_REPORT_OPTIONS = [
  '-o',
  'ae-wrong-input-file-type,ae-undocumented',
  '--validate-release-tags',
];

/**
 * The phases of `npm test`, in order. A phase without `count` is one result; one
 * with it counts the tests in the report that its command writes. Neighbours
 * with the same word in `together` run beside one another: what takes one core,
 * and what mostly waits.
 */
export const phases = [
  {
    id: 'scripts',
    title: 'Tests of the start and test script',
    report: 'scripts.tap',
    command: (_tools, results) => [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${join(results, 'scripts.tap')}`,
      ...readdirSync(here)
        .filter(name => name.endsWith('.test.mjs'))
        .map(name => join(here, name)),
    ],
    count: countTap,
  },
  {
    id: 'types',
    together: 'static',
    title: 'Type check',
    command: tool('tsc'),
  },
  {
    id: 'lint',
    together: 'static',
    title: 'Lint',
    command: tool('backstage-cli', 'repo', 'lint', '--max-warnings', '0'),
  },
  {
    id: 'format',
    together: 'static',
    title: 'Formatting',
    command: tool('prettier:check'),
  },
  {
    id: 'api',
    title: 'API reports',
    command: tool(
      'backstage-repo-tools',
      'api-reports',
      'plugins/*',
      '--ci',
      ...API_REPORT_OPTIONS,
    ),
  },
  {
    id: 'unit',
    title: 'Unit and integration tests',
    report: 'jest.json',
    command: (tools, results) =>
      tool(
        'backstage-cli',
        'repo',
        'test',
        '--watchAll=false',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${join(results, 'jest.json')}`,
      )(tools),
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
  },
  {
    id: 'kube',
    together: 'waits',
    title: 'Scan of a real kube-apiserver',
    report: 'kube.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', 'backstage-plugin-cilium-tuning-backend', 'test'],
      ...['--testMatch', '**/*.test.kube.ts'],
      // they share one API server
      '--runInBand',
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'kube.json')}`,
    ],
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
    refuse: withoutApiServer,
  },
  {
    id: 'corpus',
    together: 'waits',
    title: 'Recorded outputs of Cilium',
    report: 'corpus.json',
    command: (tools, results) =>
      tool(
        'backstage-cli',
        'repo',
        'test',
        ...['--testMatch', '**/*.test.corpus.ts'],
        '--watchAll=false',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${join(results, 'corpus.json')}`,
      )(tools),
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
    refuse: withoutCorpus,
  },
  {
    id: 'prometheus',
    together: 'waits',
    title: 'A real Prometheus and a real node_exporter',
    report: 'prometheus.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', 'backstage-plugin-cilium-tuning-node', 'test'],
      ...['--testMatch', '**/*.test.prometheus.ts'],
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'prometheus.json')}`,
    ],
    environment: env => testEnvironment({ ...env, ...findPrometheus(env) }),
    count: text => countJest(JSON.parse(text)),
    refuse: withoutPrometheus,
  },
  {
    id: 'faults',
    together: 'waits',
    title: 'Every fault of a cluster, one by one and all at once',
    report: 'faults.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', 'backstage-plugin-cilium-tuning-backend', 'test'],
      ...['--testMatch', '**/*.test.faults.ts'],
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'faults.json')}`,
    ],
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
  },
  {
    // By itself, as three backends take both cores
    id: 'fleet',
    title: 'A fleet: 60 clusters, three backends, one PostgreSQL',
    report: 'fleet.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', '@internal/bench', 'test'],
      ...['--testMatch', '**/*.test.fleet.ts'],
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'fleet.json')}`,
    ],
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
  },
  {
    // By itself and on demand, as it takes both cores for minutes
    id: 'long',
    title: '1,000 looks of the probe',
    report: 'long.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', '@internal/demo-clusters', 'test'],
      ...['--testMatch', '**/*.test.long.ts'],
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'long.json')}`,
    ],
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
    refuse: unlessWanted,
  },
  {
    // On demand as well: minutes of one core
    id: 'plans',
    title: 'Plans performed on 12,000 generated clusters',
    report: 'plans.json',
    command: ({ yarn }, results) => [
      ...[yarn, 'workspace', 'backstage-plugin-cilium-tuning-common', 'test'],
      ...['--testMatch', '**/*.test.long.ts'],
      '--watchAll=false',
      '--json',
      `--outputFile=${join(results, 'plans.json')}`,
    ],
    environment: testEnvironment,
    count: text => countJest(JSON.parse(text)),
    refuse: unlessWanted,
  },
  {
    id: 'e2e',
    title: 'End-to-end tests',
    report: 'playwright.json',
    command: tool('playwright', 'test'),
    environment: (env, results) => ({
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'playwright.json'),
    }),
    count: text => countPlaywright(JSON.parse(text)),
    refuse: withoutChromium,
  },
];

function withoutChromium(env) {
  if (findChromium(env)) return undefined;
  const searched = env.CHROMIUM_PATH
    ? `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which is not a program.`
    : 'There is no Chromium or Chrome on the PATH or in the usual places.';
  return {
    failed: env.CI === 'true' ? 1 : 0,
    note: 'NOT RUN, no Chromium',
    message: [
      '!!!',
      '!!! THE END-TO-END TESTS DID NOT RUN.',
      `!!! ${searched}`,
      '!!! Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
      '!!!',
    ].join('\n'),
  };
}

function withoutPrometheus(env) {
  const missing = Object.entries(findPrometheus(env)).filter(
    ([, program]) => !program,
  );
  if (missing.length === 0) return undefined;
  const names = missing.map(([variable]) => variable).join(' and ');
  return {
    failed: 0,
    note: 'NOT RUN, no Prometheus or no node_exporter',
    message: [
      '!!!',
      '!!! THE SOURCE prometheus WAS NOT TESTED WITH A REAL PROMETHEUS.',
      `!!! Nothing on the PATH, nor in ${names}.`,
      '!!! Debian: apt-get install prometheus prometheus-node-exporter',
      '!!!',
    ].join('\n'),
  };
}

function withoutApiServer(env) {
  if (env.CILIUM_TUNING_TEST_KUBECONFIG) return undefined;
  return {
    failed: 0,
    note: 'NOT RUN, no kube-apiserver',
    message:
      'Not run: CILIUM_TUNING_TEST_KUBECONFIG names no kubeconfig (see README.md).',
  };
}

function unlessWanted(env) {
  if (env.CILIUM_TUNING_TEST_LONG) return undefined;
  return {
    failed: 0,
    note: 'NOT RUN, takes minutes',
    message: 'Not run: CILIUM_TUNING_TEST_LONG is not set (see README.md).',
  };
}

function withoutCorpus(env) {
  if (env.CILIUM_TUNING_TEST_CORPUS) return undefined;
  return {
    failed: 0,
    note: 'NOT RUN, no corpus',
    message:
      'Not run: CILIUM_TUNING_TEST_CORPUS names no folder (see README.md).',
  };
}

/** The phases in groups that run beside one another. */
export function groupsOf(wanted) {
  const groups = [];
  for (const phase of wanted) {
    const last = groups.at(-1);
    if (phase.together && last?.[0].together === phase.together) {
      last.push(phase);
    } else {
      groups.push([phase]);
    }
  }
  return groups;
}

/** `--only unit,e2e` picks phases; without it all of them run. */
export function parsePhases(args) {
  const known = phases.map(({ id }) => id);
  if (args.length === 0) return known;
  const [flag, list, ...rest] = args.flatMap(arg => arg.split('='));
  const wanted = list?.split(',') ?? [];
  const unknown = wanted.filter(id => !known.includes(id));
  if (flag !== '--only' || !list || rest.length > 0 || unknown.length > 0) {
    throw new UserError(
      `Usage: npm test [-- --only <phase>,...], with phases ${known.join(
        ', ',
      )}.`,
    );
  }
  return wanted;
}
