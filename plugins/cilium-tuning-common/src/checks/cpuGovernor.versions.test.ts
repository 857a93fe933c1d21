/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { cpuGovernor } from './cpuGovernor';

testOverReleases(
  cpuGovernor,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    [
      'performance',
      { reports: { cpuGovernors: ['performance'] } },
      'pass cpu-governor.on',
    ],
    [
      'some powersave',
      { reports: { cpuGovernors: ['performance', 'powersave'] } },
      'fail cpu-governor.off',
    ],
    [
      'a virtual machine without cpufreq',
      { reports: { cpuGovernors: [] } },
      'notApplicable cpu-governor.noCpufreq',
    ],
    ['nothing seen', {}, 'unknown cpu-governor.unobserved'],
  ],
);
