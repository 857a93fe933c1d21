/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ShownPlanStep } from 'backstage-plugin-cilium-tuning-common';
import { describeSteps } from './describeSteps';

const step: ShownPlanStep = {
  kind: 'change',
  ...{ id: 'bbr', checks: ['bbr'], nodes: 3, cohorts: [0] },
  title: { code: 'BBR for <pods>' },
  risks: [{ code: 'It takes more' }, { code: 'It sends *again*' }],
  ...{ canaries: [], restsOn: [], after: [], disrupts: [], promises: [] },
  gain: { scoreBefore: 71, scoreAfter: 75, unlocks: [] },
  ...{ confirm: [], verify: [] },
  files: [{ path: '01-bbr/README.md', language: 'markdown', text: '' }],
};

describe('describeSteps', () => {
  it('says what may go wrong with each, in words that format nothing', () => {
    const lines = describeSteps({ takenAt: '2026-03-01T12:00:00Z' }, [
      step,
      { ...step, kind: 'confirm', risks: [], files: [] },
    ]).split('\n');

    expect(lines[0]).toMatch(
      /^From the report of 2026-03-01T12:00:00Z\. Merging/,
    );
    expect(lines.slice(4, 9)).toEqual([
      '- **BBR for \\<pods\\>** (`01-bbr/README.md`)',
      '  - It takes more',
      '  - It sends \\*again\\*',
      '- **BBR for \\<pods\\>**',
      '  - Look first: nothing is changed yet',
    ]);
  });
});
