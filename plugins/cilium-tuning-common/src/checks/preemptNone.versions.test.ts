/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { preemptNone } from './preemptNone';

testOverReleases(
  preemptNone,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    [
      'built for none',
      {
        reports: {
          preemption: { build: '' },
          kernelOptions: { PREEMPT_NONE: 'y' },
        },
      },
      'pass preempt-none.built',
    ],
    [
      'built for voluntary',
      {
        reports: {
          preemption: { build: '' },
          kernelOptions: { PREEMPT_VOLUNTARY: 'y' },
        },
      },
      'fail preempt-none.built',
    ],
    [
      'none or voluntary',
      { reports: { preemption: { build: '' } } },
      'unknown preempt-none.looksAlike',
    ],
    [
      'chosen at boot',
      {
        reports: {
          preemption: { build: 'PREEMPT_DYNAMIC', bootParameter: 'none' },
        },
      },
      'pass preempt-none.byBootParameter',
    ],
    [
      'chosen at boot in a word we do not know',
      {
        reports: {
          preemption: { build: 'PREEMPT_DYNAMIC', bootParameter: 'ferry' },
        },
      },
      'unknown preempt-none.unknownParameter',
    ],
    [
      'dynamic, its default none',
      {
        reports: {
          preemption: { build: 'PREEMPT_DYNAMIC' },
          kernelOptions: { PREEMPT_NONE: 'y', PREEMPT_DYNAMIC: 'y' },
        },
      },
      'pass preempt-none.byDefault',
    ],
    [
      'dynamic, its default not known',
      { reports: { preemption: { build: 'PREEMPT_DYNAMIC' } } },
      'unknown preempt-none.defaultUnseen',
    ],
    [
      'full',
      { reports: { preemption: { build: 'PREEMPT' } } },
      'fail preempt-none.built',
    ],
    [
      'real time',
      { reports: { preemption: { build: 'PREEMPT_RT' } } },
      'fail preempt-none.built',
    ],
    [
      'a word we do not know',
      { reports: { preemption: { build: 'PREEMPT_FERRY' } } },
      'unknown preempt-none.unknownBuild',
    ],
    [
      'kernel 7.0 on amd64',
      { kernel: '7.0.2-1-default', reports: { architecture: 'amd64' } },
      'notApplicable preempt-none.gone',
    ],
    [
      'kernel 7.1 on another architecture',
      { kernel: '7.1.0', reports: { architecture: 'riscv64' } },
      'unknown preempt-none.maybeGone',
    ],
    ['nothing seen', {}, 'unknown preempt-none.unobserved'],
    ['no kernel', { kernel: undefined }, 'unknown preempt-none.noKernel'],
  ],
);
