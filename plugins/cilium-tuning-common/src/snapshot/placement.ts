/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type LabelRequirement,
  type LabelSelector,
  meetsRequirement,
  selects,
} from './selectors';

/**
 * Where a DaemonSet wants its pods, as far as node labels decide it.
 *
 * @public
 */
export interface NodePlacement {
  /** `spec.template.spec.nodeSelector`. */
  nodeSelector?: Record<string, string>;
  /** `matchExpressions` of each required node affinity term; terms are alternatives. */
  affinityTerms?: LabelRequirement[][];
}

/** Why no agent belongs on a node, or undefined when one does. */
const virtualNodeLabels: {
  reason: string;
  selector: LabelSelector;
}[] = [
  {
    reason: 'scope.windows',
    selector: { matchLabels: { 'kubernetes.io/os': 'windows' } },
  },
  {
    reason: 'scope.fargate',
    selector: {
      matchLabels: { 'eks.amazonaws.com/compute-type': 'fargate' },
    },
  },
  {
    reason: 'scope.virtualKubelet',
    selector: { matchLabels: { type: 'virtual-kubelet' } },
  },
];

function admits(
  placement: NodePlacement,
  labels: Readonly<Record<string, string>>,
): boolean {
  if (
    selects({ matchLabels: placement.nodeSelector ?? {} }, labels) === false
  ) {
    return false;
  }
  // An operator we do not know may admit the node: then it stays in scope, where a missing agent is said.
  return (
    !placement.affinityTerms?.length ||
    placement.affinityTerms.some(term =>
      term.every(
        requirement => meetsRequirement(requirement, labels) !== false,
      ),
    )
  );
}

/**
 * The message code of why Cilium is not meant to run on a node, or undefined when the node is in scope.
 *
 * @param labels - the node's labels
 * @param placement - where the agents' DaemonSets want pods; undefined when it is not known
 * @public
 */
export function outOfScopeReason(
  labels: Readonly<Record<string, string>>,
  placement: readonly NodePlacement[] | undefined,
): string | undefined {
  const virtual = virtualNodeLabels.find(entry =>
    selects(entry.selector, labels),
  );
  if (virtual) {
    return virtual.reason;
  }
  const excluded =
    placement !== undefined &&
    placement.length > 0 &&
    !placement.some(entry => admits(entry, labels));
  return excluded ? 'scope.excludedByDaemonSet' : undefined;
}
