/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type ReadProblem,
  type SourceId,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * The state of a source that read all it wanted.
 *
 * @public
 */
export function sourceOk(source: SourceId, nodes?: number): SourceState {
  return {
    source,
    state: 'ok',
    ...(nodes !== undefined && { nodes }),
    readAt: new Date().toISOString(),
  };
}

/**
 * The state of a source that is missing something.
 *
 * @public
 */
export function sourceLacks(
  source: SourceId,
  state: Exclude<SourceState['state'], 'ok'>,
  problem: ReadProblem,
  nodes?: number,
): SourceState {
  return {
    ...sourceOk(source, nodes),
    state,
    reason: problem.reason,
    ...(problem.transient && { transient: true }),
  };
}

/** The state of a source that rests on what another one reads, where that read nothing; for the same reason, where it has one. */
export function sourceNeeds(
  source: SourceId,
  needs: SourceId,
  state: SourceState | undefined,
): SourceState {
  const problem = readProblem('source.needs', { source, needs });
  const lacks = sourceLacks(source, 'unavailable', problem);
  const { reason = lacks.reason, transient } = state ?? lacks;
  return { ...lacks, reason, ...(transient && { transient }) };
}

/** The first problem there is, with one about entries that were not understood after those of reading. */
export function firstProblem(
  path: string,
  skipped: number,
  ...problems: (ReadProblem | undefined)[]
): ReadProblem | undefined {
  return (
    problems.find(problem => problem !== undefined) ??
    (skipped > 0
      ? readProblem('read.skipped', { path, count: skipped })
      : undefined)
  );
}
