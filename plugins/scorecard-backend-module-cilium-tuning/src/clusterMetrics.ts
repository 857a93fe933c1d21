/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  donePercent,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';

/** What the scorecard names the source of the metrics. */
export const DATASOURCE = 'ciliumTuning';

/** A figure of a cluster. */
export interface MetricDefinition {
  id: string;
  title: string;
  description: string;
  /** Null without enough evidence. */
  of(assessment: Report['assessment']): number | null;
}

/** The figures that the scorecard gets. */
export const clusterMetrics: readonly MetricDefinition[] = [
  {
    id: `${DATASOURCE}.score`,
    title: 'Cilium tuning',
    description:
      'How much of what the hardware permits is used, by impact: 0 to 100.',
    of: ({ score }) => score,
  },
  {
    id: `${DATASOURCE}.progress`,
    title: 'Cilium tuning progress',
    description:
      'Tuning items that are done, in percent of those that the cluster permits.',
    of: ({ progress }) => donePercent(progress),
  },
];
