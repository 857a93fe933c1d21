/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PermissionsService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import type { ClusterFilter } from '../store/ClusterStore';
import type { Caller } from './Callers';

/** Whether a caller may read the report of every cluster, and see every entity of the catalog, whatever they are. */
export async function readsEverything(
  permissions: PermissionsService,
  credentials: Caller,
): Promise<boolean> {
  const decisions = await permissions.authorizeConditional(
    [
      { permission: ciliumTuningReportReadPermission },
      { permission: catalogEntityReadPermission },
    ],
    { credentials },
  );
  return decisions.every(({ result }) => result === AuthorizeResult.ALLOW);
}

/** What filters let through, and whatever is gone. */
export const orGone =
  (filters: readonly ClusterFilter[]): ClusterFilter =>
  query => {
    query.whereNotNull('clusters.gone_since').orWhere(present => {
      for (const filter of filters) {
        present.where(inner => filter(inner));
      }
    });
  };
