/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Stage } from '../types';
import type { Done, Rendering } from './context';
import { doneBy } from './operations';

/** A stage with what is done in it. */
export interface RenderedStage {
  title: string;
  /** The nodes on which it is done, one after the other; absent where it is done once. */
  nodes?: string[];
  /** Whether they are those that are left after the first. */
  isRest: boolean;
  done: Done[];
}

const some = (names: readonly string[]) =>
  names.length <= 5
    ? names.join(', ')
    : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

function titleOf(
  { on }: Stage,
  nodes: readonly string[],
  { hasFirst }: { hasFirst: boolean },
): string {
  switch (on) {
    case 'cluster':
      return 'Once for the cluster';
    case 'canary':
      return nodes.length === 1
        ? `First on one node: ${some(nodes)}`
        : `First on one node of each kind, one after the other: ${some(nodes)}`;
    default:
      return `${
        hasFirst ? 'Then on' : 'On'
      } the other nodes, one after the other: ${some(nodes)}`;
  }
}

/** The stages that have something to do, and somewhere to do it. */
export function renderStages(
  stages: readonly Stage[],
  rendering: Rendering,
  { isUndo = false }: { isUndo?: boolean } = {},
): RenderedStage[] {
  const { canaries, others } = rendering;
  return stages.flatMap((stage): RenderedStage[] => {
    const nodes = stage.on === 'canary' ? canaries : others;
    if (
      stage.operations.length === 0 ||
      (stage.on !== 'cluster' && nodes.length === 0)
    ) {
      return [];
    }
    const done = stage.operations.map(operation =>
      doneBy(operation, rendering, { isUndo, onNode: stage.on !== 'cluster' }),
    );
    return [
      {
        title: titleOf(stage, nodes, { hasFirst: canaries.length > 0 }),
        ...(stage.on !== 'cluster' && { nodes }),
        isRest: stage.on === 'others',
        done,
      },
    ];
  });
}
