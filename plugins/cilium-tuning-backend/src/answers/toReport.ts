/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Report } from 'backstage-plugin-cilium-tuning-common';
import type { StoredReport } from '../store/ClusterStore';

/** A stored scan as the API gives it. */
export function toReport(stored: StoredReport): Report {
  const { id, entityRef, clusterName, takenAt, snapshot, assessment } = stored;
  return {
    id,
    entityRef,
    clusterName,
    takenAt: takenAt.toISOString(),
    cilium: snapshot.cilium,
    sources: snapshot.sources,
    assessment,
  };
}
