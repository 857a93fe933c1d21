/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { findingRules } from '../assess/findings';
import type { Found } from '../assess/findings/types';
import { FactReader } from '../snapshot/factReader';
import type { FactSet } from '../snapshot/evidence';
import { type NodeSketch, factSetOf } from './facts';

/** Everything that is found on a node with these facts. */
export function foundIn(facts: FactSet): Found[] {
  return findingRules.flatMap(rule => {
    const found = rule.find(new FactReader(facts, {}, rule));
    return found ? [found] : [];
  });
}

/** What is found of some kinds on a sketched node: severity, code, and the code of what it follows from. */
export function findings(
  sketch: NodeSketch,
  ...kinds: Found['kind'][]
): string[] {
  return foundIn(factSetOf(sketch))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ severity, reason, because }) =>
      [severity, reason.code, because?.code].filter(Boolean).join(' '),
    );
}

/** A node whose configuration its agent has not loaded yet. */
export const told = (
  config: NodeSketch['config'],
  more: NodeSketch = {},
): NodeSketch => ({ loaded: 'pending', config, ...more });

/** That the next restart fails, because of this. */
export const critical = (refusal: string) => [
  `critical finding.armed refusal.${refusal}`,
];

/** That the next restart may fail, because of this. */
export const warning = (refusal: string) => [
  `warning finding.mayBeArmed refusal.${refusal}`,
];
