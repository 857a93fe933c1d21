/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadProblem } from '../objects/problem';
import type { SourceId } from '../snapshot/evidence';
import type { SourceState } from '../snapshot/sources';

/** The state of a source that was read from a sysdump: as old as that. */
export function stateOf(
  source: SourceId,
  readAt: string,
  read: { problem?: ReadProblem; nodes?: number; nothing?: boolean },
): SourceState {
  const { problem, nodes, nothing } = read;
  const state = nothing ? 'unavailable' : 'partial';
  return {
    source,
    state: problem ? state : 'ok',
    ...(problem && { reason: problem.reason }),
    ...(nodes !== undefined && { nodes }),
    readAt,
  };
}
