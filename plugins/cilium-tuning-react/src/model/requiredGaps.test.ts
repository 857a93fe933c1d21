/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { requiredGaps } from './requiredGaps';

const cluster = (
  name: string,
  ...policies: [
    check: string,
    standing: 'gap' | 'unknown' | 'waived' | 'passed',
  ][][]
): ClusterSummary => ({
  ...{ entityRef: `resource:default/${name}`, owners: [], tags: [] },
  ...{ binding: 'matched', health: 'ok', lastScan: null, report: null },
  ...{ score: null, potential: null, progress: null, items: null },
  ...{ findings: null, cilium: null, ciliumVersions: [], nodes: null },
  compliance: policies.map((items, index) => ({
    ...{ policy: `policy-${index}`, compliance: 'gaps' as const },
    items: items.map(([check, standing]) => ({ check, standing })),
  })),
});

describe('what is missing of what is required', () => {
  it('is on most clusters first, and counts what may be missing apart', () => {
    expect(
      requiredGaps([
        cluster('a', [
          ['bbr', 'gap'],
          ['tcx', 'unknown'],
        ]),
        cluster('b', [
          ['bbr', 'unknown'],
          ['netkit', 'gap'],
        ]),
        cluster('c', [['netkit', 'gap']]),
      ]),
    ).toEqual([
      { check: 'netkit', missing: 2, unknown: 0 },
      { check: 'bbr', missing: 1, unknown: 1 },
      { check: 'tcx', missing: 0, unknown: 1 },
    ]);
  });

  it('counts a cluster once, however many policies require it', () => {
    expect(
      requiredGaps([
        cluster('a', [['bbr', 'unknown']], [['bbr', 'gap']], [['bbr', 'gap']]),
      ]),
    ).toEqual([{ check: 'bbr', missing: 1, unknown: 0 }]);
  });

  it('is nothing of what is waived or passed, or where nothing is required', () => {
    expect(
      requiredGaps([
        cluster('a', [
          ['bbr', 'waived'],
          ['tcx', 'passed'],
        ]),
        cluster('b'),
      ]),
    ).toEqual([]);
  });
});
