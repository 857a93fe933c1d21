/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  History,
  HistoryPoint,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * An item that a scan found on where the one before had not.
 *
 * @public
 */
export interface VerifiedItem {
  check: string;
  /** Nodes that it went on on. */
  nodes: number;
  /** The scan that found it, ISO 8601. */
  since: HistoryPoint['takenAt'];
  /** Whether it is on wherever it is permitted. */
  isDone: boolean;
}

/**
 * What was done of a plan, as far as scans can tell: each item whose last change was to be turned on, newest first. An item that went
 * off since is not among them, nor one of which it is only known now that it is on: nothing says that anybody turned it on.
 *
 * @param assessment - of the newest report
 * @public
 */
export function verifiedItems(
  { log }: History,
  assessment: Assessment,
): VerifiedItem[] {
  const seen = new Set<string>();
  return log.flatMap(({ takenAt, changes }) => {
    const items = changes.flatMap(change =>
      change.kind === 'check' && !seen.has(change.check) ? [change] : [],
    );
    items.forEach(({ check }) => seen.add(check));
    // Where nodes of one scan went both ways, the item is not done
    const lost = new Set(
      items
        .filter(({ direction }) => direction !== 'improved')
        .map(({ check }) => check),
    );
    return items.flatMap(({ check, direction, nodes }) => {
      const now = assessment.checks.find(other => other.check === check);
      return direction === 'improved' && !lost.has(check) && now?.counts.pass
        ? [{ check, nodes, since: takenAt, isDone: now.progress === 'done' }]
        : [];
    });
  });
}
