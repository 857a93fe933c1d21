/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { kernelVersion } from './kernelVersion';

testOverReleases(
  kernelVersion,
  ['fail', 'pass', 'unknown'],
  [
    ['6.8', {}, 'pass kernel-version.reachesAll'],
    [
      '6.2',
      { kernel: '6.2.0-20-generic' },
      {
        '1.9': 'pass kernel-version.reachesAll',
        '1.14': 'fail kernel-version.unlocks',
      },
    ],
    [
      '5.10',
      { kernel: '5.10.0-32-cloud-amd64' },
      {
        '1.9': 'pass kernel-version.reachesAll',
        '1.12': 'fail kernel-version.unlocks',
      },
    ],
    ['4.19', { kernel: '4.19.0-20-arm64' }, 'fail kernel-version.unlocks'],
    ['4.19.20', { kernel: '4.19.20' }, 'fail kernel-version.unlocks'],
    [
      'RHEL 8',
      { kernel: '4.18.0-553.el8_10.x86_64' },
      'unknown kernel-version.numberDoesNotTell',
    ],
    [
      'RHEL 9',
      { kernel: '5.14.0-427.13.1.el9_4.x86_64' },
      {
        '1.9': 'pass kernel-version.reachesAll',
        '1.12': 'unknown kernel-version.numberDoesNotTell',
      },
    ],
    ['not readable', { kernel: 'linux' }, 'unknown kernel-version.unreadable'],
    ['not known', { kernel: undefined }, 'unknown kernel-version.noKernel'],
  ],
  ['noCilium', 'tellCilium'],
);
