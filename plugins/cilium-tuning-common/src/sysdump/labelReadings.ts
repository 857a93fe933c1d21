/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factsOfLabels } from '../objects/nodeFeatures/labelledNodes';
import { readProblem } from '../objects/problem';
import type { SourceReading } from '../snapshot/sources';
import { stateOf } from './states';

const id = 'node-feature-discovery';

/** What the labels of the nodes in a sysdump say. */
export function labelReadings(
  nodes: SourceReading,
  takenAt: string,
): SourceReading {
  const facts = factsOfLabels(nodes.nodes ?? new Map(), id, takenAt);
  const { reason } = nodes.state;
  const read = stateOf(id, takenAt, {
    ...(reason && { problem: { reason, transient: false } }),
    ...{ nodes: facts.size, nothing: facts.size === 0 },
  });
  const isNotSetUp = facts.size === 0 && !reason;
  return {
    nodes: new Map(
      [...facts]
        .filter(([, told]) => told.length > 0)
        .map(([name, told]) => [name, { facts: told }]),
    ),
    state: isNotSetUp
      ? {
          ...read,
          state: 'notSetUp',
          reason: readProblem('nodeFeatures.notSetUp', {}).reason,
        }
      : read,
  };
}
