/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CellPart,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { markOf, type Mark } from './marks';

/** The part of a check with most nodes among those of a mark: the one that speaks for them. */
export function mainPart(
  check: CheckAssessment,
  mark: Mark,
): CellPart | undefined {
  return check.cells
    .flatMap(cell => cell.parts)
    .filter(part => markOf(part.judgement) === mark)
    .sort((a, b) => b.nodes - a.nodes)[0];
}
