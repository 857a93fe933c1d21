/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment } from '../assess/types';
import { plan } from '../plan/plan';
import { renderPlan } from '../plan/render';
import type { PlanFile, PlanStep } from '../plan/types';
import type { Snapshot } from '../snapshot/snapshot';
import type { ShownPlan, ShownPlanStep } from './plan';

type Look = ShownPlanStep['verify'][number];

/** What is to be looked at in the stages of a step, each thing once. */
function looksOf({ stages }: PlanStep, kind: 'confirm' | 'verify'): Look[] {
  const looks = new Map<string, Look>();
  for (const operation of stages.flatMap(({ operations }) => operations)) {
    if (operation.do === kind) {
      const { do: _, ...look } = operation;
      looks.set(JSON.stringify(look), look);
    }
  }
  return [...looks.values()];
}

const folderOf = ({ path }: PlanFile) => path.split('/').slice(0, -1).join('/');

/** Files by the steps they are of: each step has a folder of its own, and these are in the order of the steps. */
function filesOfSteps(files: readonly PlanFile[]): PlanFile[][] {
  const folders = new Map<string, PlanFile[]>();
  for (const file of files) {
    const folder = file.path.split('/')[0];
    if (folderOf(file) !== '') {
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
  }
  return [...folders.values()];
}

/**
 * The plan for a cluster as it is shown: steps with their files, and openings by node group.
 *
 * @param assessment - of the same snapshot
 * @public
 */
export function shownPlan(
  reportId: string,
  snapshot: Snapshot,
  assessment: Assessment,
): ShownPlan {
  const made = plan(snapshot, assessment);
  const files = renderPlan(made, snapshot);
  const byStep = filesOfSteps(files);
  return {
    ...made,
    reportId,
    takenAt: snapshot.takenAt,
    steps: made.steps.map((step, index) => {
      const { stages: _, undo: __, ...shown } = step;
      return {
        ...shown,
        confirm: looksOf(step, 'confirm'),
        verify: looksOf(step, 'verify'),
        files: byStep[index] ?? [],
      };
    }),
    openings: made.openings.map(opening => ({
      ...opening,
      groups: [
        ...new Set(
          opening.cohorts.map(cohort => snapshot.cohorts[cohort].group),
        ),
      ],
    })),
    files: files.filter(file => folderOf(file) === ''),
  };
}
