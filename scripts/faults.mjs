/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// What `yarn test:faults` runs: the service against every fault that a demo cluster can have, one by one and all at once.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { testEnvironment } from './lib/handOver.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' } },
});
if (!(Number(values.minutes) >= 0)) {
  console.error(`--minutes takes a number: ${values.minutes}`);
  process.exit(1);
}

const child = spawn(
  'yarn',
  [
    ...['workspace', 'backstage-plugin-cilium-tuning-backend', 'test'],
    ...['--testMatch', '**/*.test.faults.ts', '--watchAll=false', '--verbose'],
  ],
  {
    stdio: 'inherit',
    env: testEnvironment({
      ...process.env,
      CILIUM_TUNING_TEST_FAULTS_MINUTES: values.minutes,
    }),
  },
);
child.on('close', code => {
  process.exitCode = code ?? 1;
});
