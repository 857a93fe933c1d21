/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Asker } from '../permissions/Callers';
import type { StoredReport } from '../store/ClusterStore';
import { newestReport } from './newestReport';
import type { ServiceParts } from './ServiceParts';

/**
 * The newest report of a cluster entity, for who may read it.
 *
 * @throws as `ClusterAccess.requireRead` does; NotFoundError where there is none
 */
export async function readReport(
  { access, reports }: Pick<ServiceParts, 'access' | 'reports'>,
  asker: Asker,
  entityRef: string,
): Promise<StoredReport> {
  await access.requireRead(asker, entityRef);
  return newestReport(reports, entityRef);
}
