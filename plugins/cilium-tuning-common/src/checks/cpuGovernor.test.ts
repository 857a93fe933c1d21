/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { cpuGovernor } from './cpuGovernor';

const governed = (...cpuGovernors: string[]): NodeSketch => ({
  reports: { cpuGovernors },
});

describe('cpu-governor', () => {
  it.each<[string, NodeSketch, string, string | undefined]>([
    [
      'performance',
      governed('performance'),
      'pass cpu-governor.on',
      'performance',
    ],
    ['powersave', governed('powersave'), 'fail cpu-governor.off', 'powersave'],
    [
      'one CPU that differs',
      governed('ondemand', 'performance'),
      'fail cpu-governor.off',
      'ondemand, performance',
    ],
    [
      'no cpufreq',
      governed(),
      'notApplicable cpu-governor.noCpufreq',
      undefined,
    ],
    ['nothing', {}, 'unknown cpu-governor.unobserved', undefined],
    [
      'nothing, because of the probe',
      { reports: { probe: { state: 'refused' } } },
      'unknown probe.refused',
      undefined,
    ],
  ])('%s', (_, sketch, expected, figure) => {
    expect(verdict(cpuGovernor, sketch)).toBe(expected);
    expect(judged(cpuGovernor, sketch).figure).toBe(figure);
  });
});
