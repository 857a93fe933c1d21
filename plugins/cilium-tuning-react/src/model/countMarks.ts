/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CellPart } from 'backstage-plugin-cilium-tuning-common';
import { markOf, verdictMarks, type VerdictMarkName } from './marks';

/**
 * The nodes that have one mark.
 *
 * @public
 */
export interface MarkCount {
  mark: VerdictMarkName;
  nodes: number;
  /** At least one; most nodes first. */
  parts: CellPart[];
}

/**
 * How many nodes have each mark, marks without a node left out.
 *
 * @public
 */
export function countMarks(parts: CellPart[]): MarkCount[] {
  return verdictMarks
    .map(mark => {
      const own = parts
        .filter(part => markOf(part.judgement) === mark)
        .sort((a, b) => b.nodes - a.nodes);
      const nodes = own.reduce((sum, part) => sum + part.nodes, 0);
      return { mark, nodes, parts: own };
    })
    .filter(entry => entry.parts.length > 0);
}
