/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence, FactSet } from './evidence';
import type { FactName } from './facts';

const basisRank: Record<Evidence['basis'], number> = {
  observed: 2,
  configured: 1,
  derived: 0,
  assumed: -1,
};

const timeOf = (evidence: Evidence) => Date.parse(evidence.observedAt) || 0;

/** Whether `a` is the better evidence: current before outdated, then by basis, then the one that tells more, then the newer, then by words alone. */
function beats(a: Evidence, b: Evidence): boolean {
  const order =
    Number(Boolean(b.outdated)) - Number(Boolean(a.outdated)) ||
    basisRank[a.basis] - basisRank[b.basis] ||
    Number(Boolean(b.coarse)) - Number(Boolean(a.coarse)) ||
    timeOf(a) - timeOf(b);
  // Two equally good pieces: any fixed order serves, as long as it is not the order in which the sources answered.
  return order ? order > 0 : JSON.stringify(a) < JSON.stringify(b);
}

/** The best evidence for each fact. */
export function mergeFacts(evidence: readonly Evidence[]): FactSet {
  const best: Record<string, Evidence> = {};
  for (const piece of evidence) {
    const known = best[piece.fact];
    if (!known || beats(piece, known)) {
      best[piece.fact] = piece;
    }
  }
  return best;
}

/** The best evidence for one fact. */
export function bestOf<K extends FactName>(
  evidence: readonly Evidence[],
  fact: K,
): Evidence<K> | undefined {
  const told = evidence.filter(piece => piece.fact === fact);
  return told.length > 0 ? mergeFacts(told)[fact] : undefined;
}
