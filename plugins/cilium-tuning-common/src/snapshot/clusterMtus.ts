/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nodeMtu } from '../cilium/nodeMtu';
import type { Evidence, FactSet } from './evidence';
import { FactReader } from './factReader';
import type { Cohort } from './snapshot';

/** The newest of the pieces that an MTU rests on. */
function newest(facts: FactSet): Evidence | undefined {
  return [facts.networkDevices, facts.deviceMtus, facts.agentMtu]
    .filter(piece => piece !== undefined)
    .sort((a, b) => Date.parse(b.observedAt) - Date.parse(a.observedAt))[0];
}

/**
 * The fact that says which MTUs the nodes in scope have; none where no MTU is known. A node of which not every device was seen
 * may have a lower one.
 */
export function clusterMtusOf(
  cluster: FactSet,
  cohorts: readonly Cohort[],
): FactSet {
  const values = new Set<number>();
  let unknownNodes = 0;
  let basis: Evidence | undefined;
  for (const { facts, nodes } of cohorts) {
    const { lowest, complete } = nodeMtu(new FactReader(cluster, facts));
    if (!complete) {
      unknownNodes += nodes;
    }
    if (lowest !== undefined) {
      values.add(lowest);
      basis ??= newest(facts);
    }
  }
  if (!basis) {
    return {};
  }
  const value = { values: [...values].sort((a, b) => a - b), unknownNodes };
  return {
    clusterMtus: {
      fact: 'clusterMtus',
      value,
      source: basis.source,
      basis: 'derived',
      observedAt: basis.observedAt,
      excerpt: `${value.values.join(', ')}; not known of ${unknownNodes} nodes`,
      object: `${cohorts.reduce((sum, { nodes }) => sum + nodes, 0)} nodes`,
    },
  };
}
