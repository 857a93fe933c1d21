/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment, Verdict } from '../../assess/types';
import type { Snapshot } from '../../snapshot/snapshot';
import type { ModelCluster, ModelNode } from './world';

/** The verdict of a check on a node. */
export function verdictOn(
  { snapshot, assessment }: { snapshot: Snapshot; assessment: Assessment },
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

/** Whether something that nobody can see beforehand keeps an item from coming on a node. */
export function excuses(
  check: string,
  { host }: ModelNode,
  { unseen }: ModelCluster,
): boolean {
  const byCheck: Record<string, boolean> = {
    'bandwidth-manager': !host.readsQdisc,
    bbr: !host.readsQdisc,
    'bpf-masquerade': unseen.masqueradeFallsBack,
    'bpf-host-routing': unseen.masqueradeFallsBack,
    'xdp-acceleration': !host.nics.every(({ takesXdp }) => takesXdp),
  };
  return unseen.configMapWins || byCheck[check] === true;
}
