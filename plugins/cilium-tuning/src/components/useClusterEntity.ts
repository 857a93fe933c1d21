/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useClusterReport } from 'backstage-plugin-cilium-tuning-react';
import { useOwnScan } from '../ownScan/useOwnScan';
import { withOwnScan } from '../ownScan/withOwnScan';
import { mainStateOf } from './states';

/** The cluster whose page this is, and how it stands for the viewer. */
export function useClusterEntity() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const ofAll = useClusterReport(entityRef);
  const own = useOwnScan(entityRef, ofAll.status?.signIn, ofAll.refetch);
  const cluster = withOwnScan(ofAll, own);
  return { entity, entityRef, cluster, state: mainStateOf(cluster) };
}
