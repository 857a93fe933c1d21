/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment, Judgement } from './types';

/** The judgement of each cohort, check by check. */
export function judgementsOf(assessment: Assessment): Map<string, Judgement[]> {
  return new Map(
    assessment.checks.map(({ check, cells }) => {
      const byCohort: Judgement[] = [];
      for (const { cohorts, judgement } of cells.flatMap(
        ({ parts }) => parts,
      )) {
        cohorts.forEach(cohort => {
          byCohort[cohort] = judgement;
        });
      }
      return [check, byCohort];
    }),
  );
}
