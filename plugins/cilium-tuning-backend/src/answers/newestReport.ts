/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import type { StoredReport } from '../store/ClusterStore';
import type { DatabaseReportStore } from '../store/DatabaseReportStore';

/**
 * The newest report of a cluster entity. Whether the caller may have it is for the route to settle first.
 *
 * @throws NotFoundError where there is none
 */
export async function newestReport(
  reports: DatabaseReportStore,
  entityRef: string,
): Promise<StoredReport> {
  const report = await reports.get(entityRef);
  if (!report) {
    throw new NotFoundError(`There is no report of ${entityRef} yet`);
  }
  return report;
}
