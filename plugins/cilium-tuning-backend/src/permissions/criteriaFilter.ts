/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { ClusterFilter } from '../store/ClusterStore';

/** Criteria over filters as one filter. */
export function criteriaFilter(
  criteria: PermissionCriteria<ClusterFilter>,
): ClusterFilter {
  if (isAndCriteria(criteria)) {
    return query => {
      for (const part of criteria.allOf.map(criteriaFilter)) {
        query.where(inner => part(inner));
      }
    };
  }
  if (isOrCriteria(criteria)) {
    return query => {
      for (const part of criteria.anyOf.map(criteriaFilter)) {
        query.orWhere(inner => part(inner));
      }
    };
  }
  if (isNotCriteria(criteria)) {
    const part = criteriaFilter(criteria.not);
    return query => {
      query.whereNot(inner => part(inner));
    };
  }
  return criteria;
}
