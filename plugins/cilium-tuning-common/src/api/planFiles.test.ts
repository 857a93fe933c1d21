/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleConfig, articleSnapshot } from '../__testUtils__/article';
import { assess } from '../assess';
import { plan, renderPlan } from '../plan';
import { planFiles } from './planFiles';
import { shownPlan } from './shownPlan';

const snapshot = articleSnapshot({
  probe: true,
  config: { ...articleConfig, 'install-no-conntrack-iptables-rules': 'false' },
});
const assessment = assess(snapshot);
const shown = shownPlan('1', snapshot, assessment);
const ids = shown.steps.map(({ id }) => id);

describe('planFiles', () => {
  it('are all those that the plan is written in, each as it is there', () => {
    const written = renderPlan(plan(snapshot, assessment), snapshot);

    expect(written.length).toBeGreaterThan(5);
    expect(planFiles(shown)).toEqual(expect.arrayContaining<unknown>(written));
    expect(planFiles(shown)).toHaveLength(written.length);
  });

  it('are those of chosen steps in the order of the plan', () => {
    const [first, second] = shown.steps;

    expect(planFiles(shown, [second.id, first.id, second.id])).toEqual([
      ...first.files,
      ...second.files,
    ]);
    expect(planFiles(shown, [])).toEqual([]);
  });

  it('are not there for a step that the plan does not have', () => {
    expect(() => planFiles(shown, [ids[0], 'other'])).toThrow(
      `The plan has no step "other". It has: ${ids.join(', ')}`,
    );
  });
});
