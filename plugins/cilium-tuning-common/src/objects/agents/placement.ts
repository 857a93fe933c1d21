/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodePlacement } from '../../snapshot/placement';
import type { DaemonSet } from '../shapes';

/**
 * Where a DaemonSet wants its pods, as far as node labels decide it.
 *
 * @public
 */
export function placementOf({ spec }: DaemonSet): NodePlacement {
  const { nodeSelector, affinity } = spec.template.spec;
  const terms =
    affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms;
  return {
    ...(nodeSelector && { nodeSelector }),
    ...(terms && {
      affinityTerms: terms.map(term => term.matchExpressions ?? []),
    }),
  };
}
