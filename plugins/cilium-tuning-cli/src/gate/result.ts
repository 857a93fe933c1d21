/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Asked,
  type Evaluated,
  type GateState,
  type Outcome,
  outcomesOf,
  worstOf,
} from './outcomes';

/** How a cluster is judged, or why that is not known, for people. */
export type Judged =
  | ({ ok: true; clusterName: string; takenAt: string } & Evaluated)
  | { ok: false; problem: string };

/** Whether a cluster is tuned as far as was asked for. */
export interface GateResult {
  state: GateState;
  /** What was judged; absent where nothing was. */
  cluster?: {
    name: string;
    /** When it was read, ISO 8601. */
    takenAt: string;
    score: number | null;
    potential: number | null;
  };
  outcomes: Outcome[];
  /** Why nothing was judged. */
  problem?: string;
}

/** Compares how a cluster is judged with what is asked for. */
export function gateResult(judged: Judged, asked: Asked): GateResult {
  if (!judged.ok) {
    return { state: 'unknown', outcomes: [], problem: judged.problem };
  }
  const { clusterName, takenAt, assessment } = judged;
  const { score, potential } = assessment;
  const outcomes = outcomesOf(judged, asked);
  return {
    state: worstOf(outcomes),
    cluster: { name: clusterName, takenAt, score, potential },
    outcomes,
  };
}
