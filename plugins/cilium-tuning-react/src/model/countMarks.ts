/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CellPart } from 'backstage-plugin-cilium-tuning-common';
import { markOf, verdictMarks, type Mark } from './marks';

/**
 * How many nodes of a cell have each mark, marks without a node left out.
 *
 * @public
 */
export function countMarks(
  parts: CellPart[],
): { mark: Mark; nodes: number; parts: CellPart[] }[] {
  return verdictMarks
    .map(mark => {
      const own = parts.filter(part => markOf(part.judgement) === mark);
      const nodes = own.reduce((sum, part) => sum + part.nodes, 0);
      return { mark, nodes, parts: own };
    })
    .filter(entry => entry.parts.length > 0);
}
