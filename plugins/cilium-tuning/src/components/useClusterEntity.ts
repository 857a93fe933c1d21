/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useClusterReport } from 'backstage-plugin-cilium-tuning-react';
import { mainStateOf } from './states';

/** The cluster whose page this is, and how it stands. */
export function useClusterEntity() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const cluster = useClusterReport(entityRef);
  return { entity, entityRef, cluster, state: mainStateOf(cluster) };
}
