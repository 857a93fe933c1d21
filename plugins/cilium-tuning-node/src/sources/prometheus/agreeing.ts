/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  evidenceOf,
  type Evidence,
  type FactName,
} from 'backstage-plugin-cilium-tuning-common';
import type { TargetReading } from './readFamily';

/** What several targets say of nodes where they agree, and how many values were left out as they do not. */
export interface Agreement {
  nodes: Map<string, Evidence[]>;
  contradictions: number;
}

type SaidOf = Map<FactName, Evidence[]>;

/** One piece where all say the same, the newest. */
function settle(said: readonly Evidence[]): Evidence | undefined {
  const [first, ...rest] = [...said].sort((a, b) =>
    a.observedAt < b.observedAt ? 1 : -1,
  );
  const value = JSON.stringify(first.value);
  return rest.every(piece => JSON.stringify(piece.value) === value)
    ? first
    : undefined;
}

/**
 * Brings together what targets say. A node has several where it is scraped twice, by replicas of a Prometheus or in two jobs: what
 * they agree on holds, and of what they contradict each other in nothing is known.
 */
export function agreeing(
  targets: readonly TargetReading[],
  { source, object }: { source: string; object: string },
): Agreement {
  const said = new Map<string, SaidOf>();
  for (const { node, observedAt, facts } of targets) {
    const ofNode: SaidOf = said.get(node) ?? new Map();
    const evidence = evidenceOf(object, source, observedAt);
    for (const { fact, value, excerpt, basis, coarse } of facts) {
      const piece = {
        ...evidence(fact, value, excerpt, basis),
        ...(coarse && { coarse }),
      };
      ofNode.set(fact, [...(ofNode.get(fact) ?? []), piece]);
    }
    said.set(node, ofNode);
  }
  const settled = [...said].map(([node, facts]) => ({
    ...{ node, of: facts.size },
    evidence: [...facts.values()].flatMap(pieces => settle(pieces) ?? []),
  }));
  return {
    nodes: new Map(
      settled
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ node, evidence }) => [node, evidence]),
    ),
    contradictions: settled.reduce(
      (sum, { of, evidence }) => sum + of - evidence.length,
      0,
    ),
  };
}
