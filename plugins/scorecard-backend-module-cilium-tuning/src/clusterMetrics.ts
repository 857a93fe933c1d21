/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';

/** What the scorecard names the source of the metrics. */
export const DATASOURCE = 'ciliumTuning';

/** A figure of a cluster. */
export interface MetricDefinition {
  id: string;
  title: string;
  description: string;
  of(cluster: ClusterSummary): number | undefined;
}

/** The figures that the scorecard gets. */
export const clusterMetrics: readonly MetricDefinition[] = [
  {
    id: `${DATASOURCE}.score`,
    title: 'Cilium tuning',
    description:
      'How much of what the hardware permits is used, by impact: 0 to 100.',
    of: ({ score }) => score ?? undefined,
  },
  {
    id: `${DATASOURCE}.progress`,
    title: 'Cilium tuning progress',
    description:
      'Tuning items that are done, in percent of those that the cluster permits.',
    // 100 only when all is done
    of: ({ progress }) =>
      progress && progress.permitted > 0
        ? Math.floor((progress.done / progress.permitted) * 100)
        : undefined,
  },
];
