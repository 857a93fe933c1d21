/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Entity } from '@backstage/catalog-model';

/** A cluster entity of the catalog. */
export function clusterEntity(
  name: string,
  more: {
    namespace?: string;
    owner?: string;
    tags?: string[];
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  } = {},
): Entity {
  const { owner = 'group:default/team-a', ...metadata } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, ...metadata },
    spec: { type: 'kubernetes-cluster', lifecycle: 'production', owner },
  };
}
