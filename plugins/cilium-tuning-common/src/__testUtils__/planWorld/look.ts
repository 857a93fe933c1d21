/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess } from '../../assess/assess';
import type { Assessment, Verdict } from '../../assess/types';
import type { Snapshot } from '../../snapshot/snapshot';
import { scan } from './scan';
import type { ModelCluster } from './world';

/** A cluster as a scan shows it, and what the product makes of it. */
export interface Look {
  snapshot: Snapshot;
  assessment: Assessment;
}

export function lookAt(cluster: ModelCluster): Look {
  const snapshot = scan(cluster);
  return { snapshot, assessment: assess(snapshot) };
}

/** The verdict of a check on a node. */
export function verdictOn(
  { snapshot, assessment }: Look,
  check: string,
  name: string,
): Verdict | undefined {
  const cohort = snapshot.nodes.find(node => node.name === name)?.cohort;
  const assessed = assessment.checks.find(it => it.check === check);
  return cohort === undefined
    ? undefined
    : assessed?.cells
        .flatMap(({ parts }) => parts)
        .find(({ cohorts }) => cohorts.includes(cohort))?.judgement.verdict;
}
