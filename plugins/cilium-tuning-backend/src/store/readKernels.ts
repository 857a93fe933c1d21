/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { spreadOf } from './historyRow';
import { type HistoryRow, tables } from './tables';

/** A kernel, and how many nodes run it. */
export interface KernelCount {
  release: string;
  nodes: number;
}

/** Kernels of the newest report of each cluster, most nodes first, as far as the history knows them. */
export async function readKernels(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, KernelCount[]>> {
  const rows: Pick<HistoryRow, 'entity_ref' | 'spread'>[] = await database({
    reports: tables.reports,
  })
    .join({ history: tables.history }, 'history.id', 'reports.id')
    .whereIn('reports.entity_ref', [...entityRefs])
    .select('history.entity_ref', 'history.spread');
  return new Map(
    rows.flatMap(({ entity_ref, spread }) => {
      const kernels = spreadOf(spread)?.kernels;
      return kernels
        ? [
            [
              entity_ref,
              Object.entries(kernels)
                .map(([release, nodes]) => ({ release, nodes }))
                .sort((a, b) => b.nodes - a.nodes),
            ] as const,
          ]
        : [];
    }),
  );
}
