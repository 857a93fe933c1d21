/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  HistoryPoint,
  NodeGroup,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from './clusterRecord';
import { readCounts, storeCounts } from './countsColumn';
import { type HistoryRow, toDate } from './tables';

/** Kernels and versions that a row names; a cluster of more has the nodes of the rest under one name. */
const MOST_NAMES = 40;
const REST = 'other';

/** Nodes by what runs on them. */
export interface Spread {
  cilium: Record<string, number>;
  kernels: Record<string, number>;
}

function nodesBy(
  groups: readonly NodeGroup[],
  field: 'ciliumVersion' | 'kernelRelease',
): Record<string, number> {
  const nodes = new Map<string, number>();
  for (const group of groups) {
    const name = group[field];
    nodes.set(name, (nodes.get(name) ?? 0) + group.nodes);
  }
  const ordered = [...nodes].sort(([, a], [, b]) => b - a);
  const rest = ordered.slice(MOST_NAMES).reduce((sum, [, n]) => sum + n, 0);
  return Object.fromEntries([
    ...ordered.slice(0, MOST_NAMES),
    ...(rest > 0 ? [[REST, rest] as const] : []),
  ]);
}

/** What the history keeps of a report. */
export function historyOf(
  snapshot: Snapshot,
  { score, potential, progress, checks }: Assessment,
) {
  const spread: Spread = {
    cilium: nodesBy(snapshot.groups, 'ciliumVersion'),
    kernels: nodesBy(snapshot.groups, 'kernelRelease'),
  };
  return {
    score,
    potential,
    progress: JSON.stringify(progress),
    checks: JSON.stringify(
      Object.fromEntries(
        checks.map(({ check, progress: far }) => [check, far]),
      ),
    ),
    nodes: snapshot.nodes.length,
    spread: JSON.stringify(spread),
    counts: storeCounts(checks),
  };
}

/** What a row says of which versions nodes run; undefined where it does not. */
export function spreadOf(stored: string | null): Spread | undefined {
  return parseStored<Spread>(stored);
}

/** A row of the history as the API has it; undefined for one that cannot be read. */
export function toPoint(
  row: HistoryRow,
  check?: string,
): HistoryPoint | undefined {
  const progress = parseStored<HistoryPoint['progress']>(row.progress);
  const spread = spreadOf(row.spread);
  const counts =
    check === undefined ? undefined : readCounts(row.counts).get(check);
  return (
    progress && {
      takenAt: toDate(row.taken_at).toISOString(),
      rulesVersion: row.rules_version,
      score: row.score,
      potential: row.potential,
      progress,
      ...(row.nodes !== null && { nodes: row.nodes }),
      ...(spread && {
        ciliumVersions: spread.cilium,
        kernels: spread.kernels,
      }),
      ...(counts && { counts }),
    }
  );
}
