/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  HistoryPoint,
  NodeGroup,
  Snapshot,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from './clusterRecord';
import { type HistoryRow, toDate } from './tables';

/** Kernels and versions that a row names; a cluster of more has the nodes of the rest under one name. */
const MOST_NAMES = 40;
const REST = 'other';

/** Order in which the numbers of a check are stored. */
const standings: readonly (keyof VerdictCounts)[] = [
  'pass',
  'fail',
  'blockedByStep',
  'blockedByPlatform',
  'blockedByChoice',
  'notApplicable',
  'unknown',
];

interface Spread {
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
    counts: JSON.stringify(
      Object.fromEntries(
        checks.map(({ check, counts }) => [
          check,
          standings.map(standing => counts[standing]),
        ]),
      ),
    ),
  };
}

function countsOf(
  stored: string | null,
  check: string | undefined,
): VerdictCounts | undefined {
  const all = parseStored<Record<string, number[]>>(stored);
  const numbers =
    all && check !== undefined && Object.hasOwn(all, check)
      ? all[check]
      : undefined;
  if (!numbers) {
    return undefined;
  }
  const [pass, fail, blockedByStep, ...more] = numbers;
  const [blockedByPlatform, blockedByChoice, notApplicable, unknown] = more;
  return {
    ...{ pass, fail, blockedByStep, blockedByPlatform },
    ...{ blockedByChoice, notApplicable, unknown },
  };
}

/** A row of the history as the API has it; undefined for one that cannot be read. */
export function toPoint(
  row: HistoryRow,
  check?: string,
): HistoryPoint | undefined {
  const progress = parseStored<HistoryPoint['progress']>(row.progress);
  const spread = parseStored<Spread>(row.spread);
  const counts = countsOf(row.counts, check);
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
