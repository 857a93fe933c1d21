/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';

/** A line of the list of clusters, of a cluster that was never scanned unless told otherwise. */
export function summaryOf(
  name: string,
  more: Partial<ClusterSummary> = {},
): ClusterSummary {
  return {
    ...{ entityRef: `resource:default/${name}`, owners: [], tags: [] },
    ...{ binding: 'matched', clusterName: name, health: 'neverScanned' },
    ...{ lastScan: null, report: null, score: null, potential: null },
    ...{ progress: null, items: null, findings: null, cilium: null },
    ...{ ciliumVersions: [], nodes: null },
    ...more,
  };
}
