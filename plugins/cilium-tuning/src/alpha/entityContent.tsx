/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CONTENT_PATH, entityContentRouteRef } from '../routes';
import { clusterEntityFilter } from './entityFilter';

/**
 * @remarks Extension ID: `entity-content:cilium-tuning`.
 */
export const ciliumTuningEntityContent = EntityContentBlueprint.make({
  params: {
    path: CONTENT_PATH,
    routeRef: entityContentRouteRef,
    title: 'Cilium tuning',
    group: 'operation',
    filter: clusterEntityFilter,
    loader: () =>
      import('../components/EntityCiliumTuningContent').then(module => (
        <module.EntityCiliumTuningContent />
      )),
  },
});
