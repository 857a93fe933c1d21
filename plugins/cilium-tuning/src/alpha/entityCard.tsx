/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { clusterEntityFilter } from './entityFilter';

/**
 * @remarks Extension ID: `entity-card:cilium-tuning`.
 */
export const ciliumTuningEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: clusterEntityFilter,
    loader: () =>
      import('../components/EntityCiliumTuningCard').then(module => (
        <module.EntityCiliumTuningCard />
      )),
  },
});
